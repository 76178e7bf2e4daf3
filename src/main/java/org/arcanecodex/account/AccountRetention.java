package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes guests who stay away, players who asked for it, and tokens and log-ins that nobody can use any more. Any instance may, at any time. */
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
    private final LinkStore links;
    private final AccountEnding ending;
    private final AccountProperties properties;
    private final AccountMetrics metrics;
    private final InstantSource clock;

    AccountRetention(AccountStore accounts, SessionStore sessions, LoginStore logins, GuardStore guards,
            LoginGuard guard, LinkStore links, AccountEnding ending, AccountProperties properties,
            AccountMetrics metrics, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.logins = logins;
        this.guards = guards;
        this.guard = guard;
        this.links = links;
        this.ending = ending;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
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
        while (links.deleteExpired(now, BATCH) >= BATCH) {
            continue;
        }
        int players = deleteWhoAsked(now);
        while (logins.deleteUnusedSalts(BATCH) >= BATCH) {
            continue;
        }
        if (players > 0) {
            LOG.info("{} players were deleted who had asked for it", players);
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
                deleted += ending.forget(guest, () -> accounts.deleteIfNotSeenSince(guest, lastSeenBefore)) ? 1 : 0;
            }
            some = accounts.guestsNotSeenSince(lastSeenBefore, BATCH);
        }
        return deleted;
    }

    private int deleteWhoAsked(Instant now) {
        int deleted = 0;
        var some = accounts.dueToDelete(now, BATCH);
        while (!some.isEmpty()) {
            for (var player : some) {
                deleted += ending.forget(player, () -> accounts.deleteIfDue(player, now)) ? 1 : 0;
            }
            some = accounts.dueToDelete(now, BATCH);
        }
        return deleted;
    }
}
