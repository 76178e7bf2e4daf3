package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of rankings in a real Redis: their order, their edges, and how they go away. */
class RedisRankingsIT {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("rankings");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestInstance here = new TestInstance(SERVER);
    private final TestInstance there = new TestInstance(SERVER);
    private final Rankings rankings = new RedisRankings(here.redis.link());
    private final Rankings others = new RedisRankings(there.redis.link());
    private final String board = UUID.randomUUID().toString();

    @BeforeEach
    void connect() { await().until(() -> here.redis.isWell() && there.redis.isWell()); }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void theHighestComeFirstAndOfEqualOnesTheSmallerNumber() {
        assertThat(fill(new Placed(12, 5), new Placed(9, 5), new Placed(100, 7), new Placed(3, 1))).contains(4L);

        var all = rankings.top(board, 10).orElseThrow();

        assertThat(all.placed()).containsExactly(new Placed(100, 7), new Placed(9, 5), new Placed(12, 5),
                new Placed(3, 1));
        assertThat(all.first()).isEqualTo(1);
        assertThat(all.of()).isEqualTo(4);
        assertThat(rankings.top(board, 4).orElseThrow().placed()).hasSize(4);
    }

    @Test
    void aPieceGoesOnBehindSomebodyWhoIsNotThereAnyMore() {
        fill(new Placed(1, 9), new Placed(2, 9), new Placed(3, 9), new Placed(4, 1));
        rankings.remove(board, 2);

        var rest = rankings.after(board, new Placed(2, 9), 10).orElseThrow();

        assertThat(rest.placed()).containsExactly(new Placed(3, 9), new Placed(4, 1));
        assertThat(rest.first()).isEqualTo(2);
        assertThat(rest.of()).isEqualTo(3);
        assertThat(rankings.after(board, new Placed(4, 1), 10).orElseThrow().placed()).isEmpty();
        assertThat(rankings.top(board, 10).orElseThrow().placed()).as("no trace of the question").hasSize(3);
    }

    @Test
    void aroundTheFirstAndTheLastThereAreFewerNeighbours() {
        fill(LongStream.rangeClosed(1, 9).mapToObj(i -> new Placed(i, 100 - i)).toArray(Placed[]::new));

        assertThat(ids(1)).containsExactly(1L, 2L, 3L);
        assertThat(ids(2)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(5)).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(ids(9)).containsExactly(7L, 8L, 9L);
        assertThat(rankings.around(board, 9, 2).orElseThrow().first()).isEqualTo(7);
        assertThat(rankings.around(board, 77, 2)).isEmpty();
    }

    @Test
    void aScoreIsOnlyBetteredAndWithoutACopyNothingBegins() {
        rankings.better(board, new Placed(1, 5));
        assertThat(rankings.has(board)).contains(false);
        assertThat(rankings.top(board, 10)).isEmpty();

        fill(new Placed(1, 5));
        rankings.better(board, new Placed(1, 3));
        rankings.better(board, new Placed(2, 8));

        assertThat(rankings.top(board, 10).orElseThrow().placed()).containsExactly(new Placed(2, 8), new Placed(1, 5));
    }

    @Test
    void whatChangesWhileACopyIsMadeIsNotLost() {
        fill(new Placed(1, 5), new Placed(2, 4));
        var rows = new ArrayDeque<>(List.of(List.of(new Placed(1, 5)), List.of(new Placed(2, 4)), List.<Placed>of()));

        rankings.replace(board, LONG, () -> {
            if (rows.size() == 2) {
                others.better(board, new Placed(1, 50));
                others.better(board, new Placed(3, 40));
                others.remove(board, 2);
                assertThat(others.has(board)).contains(true);
            }
            return rows.remove();
        });

        assertThat(rankings.top(board, 10).orElseThrow().placed()).containsExactly(new Placed(1, 50),
                new Placed(3, 40));
    }

    @Test
    void ofTwoWhoMakeACopyTheLastToBeginSucceeds() {
        var rows = new ArrayDeque<>(List.of(List.of(new Placed(1, 5)), List.<Placed>of()));

        var first = rankings.replace(board, LONG, () -> {
            if (rows.size() == 2) {
                assertThat(others.replace(board, LONG, once(new Placed(2, 6)))).contains(1L);
            }
            return rows.remove();
        });

        assertThat(first).isEmpty();
        assertThat(rankings.top(board, 10).orElseThrow().placed()).containsExactly(new Placed(2, 6));
    }

    @Test
    void anEmptyRankingHasACopyToo() {
        assertThat(fill()).contains(0L);

        assertThat(rankings.top(board, 5).orElseThrow().placed()).isEmpty();
        assertThat(rankings.top(board, 5).orElseThrow().of()).isZero();
    }

    @Test
    void emptiedInTheMiddleNoHalfCopyTakesItsPlace() {
        var rows = new ArrayDeque<>(List.of(List.of(new Placed(1, 5)), List.of(new Placed(2, 4)), List.<Placed>of()));

        var made = rankings.replace(board, LONG, () -> {
            if (rows.size() == 2) {
                SERVER.say("FLUSHALL");
            }
            return rows.remove();
        });

        assertThat(made).isEmpty();
        assertThat(rankings.has(board)).contains(false);
    }

    @Test
    void killedItAnswersNothingAndEmptyItIsFilledAgain() throws IOException {
        fill(new Placed(1, 5));
        SERVER.kill();
        try {
            await().until(() -> rankings.top(board, 5).isEmpty());
            assertThat(rankings.has(board)).isEmpty();
            rankings.better(board, new Placed(1, 6));
            assertThat(fill(new Placed(1, 6))).isEmpty();
        } finally {
            SERVER.start();
        }
        await().until(() -> rankings.has(board).isPresent());
        assertThat(rankings.top(board, 5)).isEmpty();
        assertThat(fill(new Placed(1, 6))).contains(1L);
    }

    private List<Long> ids(long around) {
        return rankings.around(board, around, 2).orElseThrow().placed().stream().map(Placed::id).toList();
    }

    private java.util.Optional<Long> fill(Placed... all) { return rankings.replace(board, LONG, once(all)); }

    private static Rankings.Source once(Placed... all) {
        var rows = new ArrayDeque<>(List.of(List.of(all), List.<Placed>of()));
        return () -> rows.size() > 1 ? rows.remove() : List.of();
    }
}
