package org.arcanecodex.leaderboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.platform.cluster.Instance;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.cluster.Rankings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the copies of all boards anew every now and then, and at once where one is missing. One instance does, by a
 * lease; if two did, nothing but work would be lost.
 */
@Component
class BoardRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(BoardRefresh.class);
    private static final String LEASE = "leaderboard";
    private static final int BATCH = 1000;
    /** A copy that nobody refreshes any more is gone after that many times. */
    private static final int OUTLIVES = 3;

    private final ScoreStore scores;
    private final PageStore pages;
    private final Rankings copies;
    private final Lease lease;
    private final Instance me;
    private final LeaderboardProperties properties;
    private final LeaderboardMetrics metrics;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private Map<Board, Instant> copiedAt = Map.of();

    BoardRefresh(ScoreStore scores, PageStore pages, Rankings copies, Lease lease, Instance me,
            LeaderboardProperties properties, LeaderboardMetrics metrics, InstantSource clock,
            TransactionTemplate transaction) {
        this.scores = scores;
        this.pages = pages;
        this.copies = copies;
        this.lease = lease;
        this.me = me;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${arcane.leaderboard.look:PT15S}", initialDelayString = "PT5S")
    void lookNow() {
        try {
            look();
        } catch (DataAccessException e) {
            LOG.warn("The boards could not be refreshed: {}", e.getMessage());
        }
    }

    /** Does what is due, if this instance is the one that does. */
    synchronized void look() {
        if (lease.acquire(LEASE, me.id(), properties.look().multipliedBy(OUTLIVES)) != Lease.Answer.HELD) {
            copiedAt = Map.of();
            return;
        }
        forgetOldWeeks();
        var now = clock.instant();
        var kept = new HashMap<Board, Instant>();
        var largest = new EnumMap<Board.Kind, Long>(Board.Kind.class);
        for (var board : scores.boards()) {
            if (isDue(board, now)) {
                copy(board).ifPresent(size -> {
                    kept.put(board, now);
                    largest.merge(board.kind(), size, Math::max);
                });
            } else {
                kept.put(board, copiedAt.getOrDefault(board, now));
            }
        }
        largest.forEach(metrics::size);
        copiedAt = kept;
    }

    private boolean isDue(Board board, Instant now) {
        return copies.has(board.name())
                .map(there -> !there
                        || !copiedAt.getOrDefault(board, Instant.MIN).plus(properties.refresh()).isAfter(now))
                .orElse(false);
    }

    private Optional<Long> copy(Board board) {
        var began = clock.instant();
        var size = copies.replace(board.name(), properties.refresh().multipliedBy(OUTLIVES), rows(board));
        metrics.refreshed(Duration.between(began, clock.instant()));
        return size;
    }

    private Rankings.Source rows(Board board) {
        return new Rankings.Source() {
            private long last = Long.MIN_VALUE;

            @Override
            public List<Rankings.Placed> next() {
                var some = scores.rows(board, last, BATCH);
                if (!some.isEmpty()) {
                    last = some.getLast().id();
                }
                return some;
            }
        };
    }

    private void forgetOldWeeks() {
        var then = clock.instant().minus(Duration.ofDays(7L * properties.weeks()));
        var some = pages.before(then, BATCH);
        while (!some.isEmpty()) {
            var old = some;
            transaction.executeWithoutResult(_ -> old.forEach((room, board) -> {
                scores.remove(board, room);
                pages.remove(room);
            }));
            some = pages.before(then, BATCH);
        }
    }
}
