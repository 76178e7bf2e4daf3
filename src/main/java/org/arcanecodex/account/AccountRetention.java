package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.arcanecodex.core.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes guests who stay away, and tokens and log-ins that nobody can use any more. Any instance may, at any time. */
@Component
class AccountRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRetention.class);

    private static final int BATCH = 500;

    /** Kept a little after its end, so that every instance has heard of it. */
    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final LoginStore logins;
    private final GuardStore guards;
    private final LoginGuard guard;
    private final Accounts face;
    private final AccountProperties properties;
    private final AccountMetrics metrics;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    AccountRetention(AccountStore accounts, SessionStore sessions, LoginStore logins, GuardStore guards,
            LoginGuard guard, Accounts face, AccountProperties properties,
            AccountMetrics metrics, InstantSource clock, PlatformTransactionManager transactions,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.logins = logins;
        this.guards = guards;
        this.guard = guard;
        this.face = face;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = facts;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweepNow() {
        sweep();
    }

    void sweep() {
        var now = clock.instant();
        int guests = deleteGuests(now.minus(properties.guestIdle()));
        while (sessions.deleteOldTokens(now, now.minus(properties.refreshMemory()), BATCH) >= BATCH) {
            continue;
        }
        while (sessions.deleteOldSessions(now.minus(AFTER_THE_END), BATCH) >= BATCH) {
            continue;
        }
        while (guards.deleteTouchedBefore(guard.forgets(), BATCH) >= BATCH) {
            continue;
        }
        while (logins.deleteUnusedSalts(BATCH) >= BATCH) {
            continue;
        }
        if (guests > 0) {
            metrics.guestsDeleted(guests);
            LOG.info("{} guests were deleted who had not come back", guests);
        }
    }

    private int deleteGuests(Instant lastSeenBefore) {
        int deleted = 0;
        var some = accounts.guestsNotSeenSince(lastSeenBefore, BATCH);
        while (!some.isEmpty()) {
            for (var guest : some) {
                deleted += delete(guest, lastSeenBefore) ? 1 : 0;
            }
            some = accounts.guestsNotSeenSince(lastSeenBefore, BATCH);
        }
        return deleted;
    }

    private boolean delete(AccountId guest, Instant lastSeenBefore) {
        boolean deleted = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!accounts.deleteIfNotSeenSince(guest, lastSeenBefore)) {
                return false;
            }
            sessions.deleteOf(guest);
            facts.publishEvent(new AccountForgotten(guest));
            return true;
        }));
        if (deleted) {
            face.forget(guest);
        }
        return deleted;
    }
}
