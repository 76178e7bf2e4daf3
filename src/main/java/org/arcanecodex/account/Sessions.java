package org.arcanecodex.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.secret.SecretKeys;
import org.arcanecodex.platform.web.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Log-ins: opened, carried on with a new refresh token at each use, ended. */
@Service
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** Tabs may have gone on within the grace; further than this nobody was that quick. */
    private static final int MOST_STEPS = 8;

    private final SessionStore store;
    private final EndedSessions ended;
    private final AccountProperties properties;
    private final InstantSource clock;
    private final AccountMetrics metrics;
    private final TransactionTemplate transaction;
    private final List<byte[]> successorKeys;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, EndedSessions ended, AccountProperties properties, InstantSource clock,
            AccountMetrics metrics, PlatformTransactionManager transactions, SecretKeys keys) {
        this.store = store;
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
        this.successorKeys = keys.newestFirst().stream().map(one -> one.derive("refresh-token")).toList();
    }

    /** A log-in with the token that carries it on. */
    record Granted(AccountId account, String sessionId, boolean hasFactor, RefreshToken token) {}

    /** @throws ApiProblem if all of their log-ins were ended since they showed who they are */
    Granted open(Account account, SessionOrigin from) {
        var now = clock.instant();
        var granted = new Granted(account.id(), newId(), from.hasFactor(), RefreshToken.fresh(random));
        var endsAt = now.plus(properties.sessionLongest());
        transaction.executeWithoutResult(_ -> {
            if (!store.openSession(granted.sessionId(), account, from, now, endsAt)) {
                throw metrics.overtaken();
            }
            store.addToken(granted.token().hash(), granted.sessionId(), now, expiry(now, endsAt));
        });
        return granted;
    }

    /** Those that somebody could go on with, the last used first. */
    List<SessionStore.Open> of(AccountId account) {
        return store.openOf(account, clock.instant());
    }

    /** False if it is none of theirs. */
    boolean end(AccountId account, String sessionId) {
        if (!store.belongs(sessionId, account)) {
            return false;
        }
        end(sessionId, SessionEnd.SENT_AWAY);
        return true;
    }

    /** Ends all of them, and raises the account's epoch by one. Within a transaction their sockets close once it is committed. */
    void endAll(AccountId account, SessionEnd why) {
        var all = Objects.requireNonNull(transaction.execute(_ -> {
            var ids = store.lockAllOf(account);
            ids.forEach(id -> store.end(id, clock.instant(), why));
            return ids;
        }));
        all.forEach(_ -> metrics.ended(why));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    all.forEach(ended::end);
                }
            });
        } else {
            all.forEach(ended::end);
        }
    }

    /** @throws Unauthenticated if the token is not ours, outdated, or a copy of a used one */
    Granted carryOn(RefreshToken shown) {
        var token = shown;
        for (int step = 0; step < MOST_STEPS; step++) {
            var row = alive(token);
            var replacedAt = row.replacedAt();
            if (replacedAt == null) {
                var next = replaced(token, row);
                if (next != null) {
                    return new Granted(row.account(), row.sessionId(), row.hasFactor(), next);
                }
                row = alive(token);
                replacedAt = Objects.requireNonNull(row.replacedAt());
            }
            if (clock.instant().isAfter(replacedAt.plus(properties.refreshGrace()))) {
                throw stolen(row);
            }
            token = successor(token, Objects.requireNonNull(row.salt()));
            if (store.find(token.hash()).filter(next -> next.replacedAt() == null).isPresent()) {
                return new Granted(row.account(), row.sessionId(), row.hasFactor(), token);
            }
        }
        throw metrics.refused("refresh-unknown");
    }

    /** The one that was made of it, also if the server's secret has been exchanged since. */
    private RefreshToken successor(RefreshToken token, byte[] salt) {
        return successorKeys.stream()
                .map(key -> token.successor(key, salt))
                .filter(next -> store.find(next.hash()).isPresent())
                .findFirst()
                .orElseThrow(() -> metrics.refused("refresh-unknown"));
    }

    private SessionStore.Row alive(RefreshToken token) {
        var row = store.find(token.hash()).orElseThrow(() -> metrics.refused("refresh-unknown"));
        var now = clock.instant();
        if (row.hasEnded()) {
            throw metrics.refused("refresh-ended");
        }
        if (!now.isBefore(row.expiresAt()) || !now.isBefore(row.sessionEndsAt())) {
            throw metrics.refused("refresh-expired");
        }
        return row;
    }

    /** The successor, or null if another request has just made it. */
    private @org.jspecify.annotations.Nullable RefreshToken replaced(RefreshToken token, SessionStore.Row row) {
        var now = clock.instant();
        var salt = RefreshToken.salt(random);
        var next = token.successor(successorKeys.getFirst(), salt);
        return transaction.execute(_ -> {
            if (!store.replace(row.hash(), now, salt)) {
                return null;
            }
            store.addToken(next.hash(), row.sessionId(), now, expiry(now, row.sessionEndsAt()));
            store.used(row.sessionId(), now);
            return next;
        });
    }

    private Unauthenticated stolen(SessionStore.Row row) {
        LOG.warn("A used refresh token of account {} was shown again; its session {} has been ended", row.account(),
                row.sessionId());
        end(row.sessionId(), SessionEnd.REUSED);
        return metrics.refused("refresh-reused");
    }

    /** Ends whatever log-in a token belongs to, if it still lives. */
    void end(RefreshToken token) {
        store.find(token.hash()).ifPresent(row -> end(row.sessionId(), SessionEnd.LEFT));
    }

    /** Ends a log-in with its sockets: here at once, on other instances within moments. */
    void end(String sessionId, SessionEnd why) {
        if (store.end(sessionId, clock.instant(), why)) {
            metrics.ended(why);
        }
        ended.end(sessionId);
    }

    private Instant expiry(Instant now, Instant endsAt) {
        var idle = now.plus(properties.sessionIdle());
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    private String newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
