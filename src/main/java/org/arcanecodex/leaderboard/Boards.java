package org.arcanecodex.leaderboard;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.cluster.Rankings;
import org.arcanecodex.platform.cluster.Rankings.Piece;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads boards: from their copy if there is one, else from the rows. */
@Component
class Boards {

    /** Counting a long board costs more than reading a piece of it. */
    private static final Duration SIZES_FOR = Duration.ofSeconds(10);
    private static final int SIZES = 1000;

    private final ScoreStore scores;
    private final PageStore pages;
    private final Rankings copies;
    private final LeaderboardMetrics metrics;
    private final Cache<Board, Long> sizes = Caffeine.newBuilder()
            .maximumSize(SIZES)
            .expireAfterWrite(SIZES_FOR)
            .build();

    Boards(ScoreStore scores, PageStore pages, Rankings copies, LeaderboardMetrics metrics) {
        this.scores = scores;
        this.pages = pages;
        this.copies = copies;
        this.metrics = metrics;
    }

    /**
     * @param last where the piece before ended; null: it is counted from the top
     * @param before how many come before the first, if they are counted
     */
    Piece read(Board board, @Nullable Placed last, long before, int limit) {
        var copy = last == null ? copies.from(board.name(), before, limit) : copies.after(board.name(), last, limit);
        metrics.read(copy.isPresent());
        return copy.orElseGet(() -> last == null ? scores.from(board, before, limit, size(board))
                : scores.after(board, last, limit, size(board)));
    }

    /** What on this board is that hero's: the hero itself, or their best page. */
    Optional<Long> subject(Board board, HeroId hero) {
        return board.kind() == Board.Kind.PAGES ? pages.best(board, hero) : Optional.of(hero.value());
    }

    /**
     * Somebody with their neighbours; empty if they are not on the board. A copy that has not heard of their latest score
     * is told of it and not believed, so that one's own rank is right at once.
     */
    Optional<Piece> around(Board board, long subject, int reach) {
        var me = scores.find(board, subject);
        if (me.isEmpty()) {
            return Optional.empty();
        }
        var copy = copies.around(board.name(), subject, reach);
        if (copy.isPresent() && copy.get().placed().contains(me.get())) {
            metrics.read(true);
            return copy;
        }
        copies.better(board.name(), me.get());
        metrics.read(false);
        return scores.around(board, subject, reach, size(board));
    }

    /** As it was within the last seconds. */
    long size(Board board) {
        return sizes.get(board, scores::size);
    }
}
