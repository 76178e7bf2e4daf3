package org.arcanecodex.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.adventure.AdventureEnded;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.HeroForgotten;
import org.arcanecodex.platform.cluster.Instance;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.cluster.Rankings;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.arcanecodex.platform.cluster.TestRankings;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Boards over the real database, with a real Redis that forgets, dies and comes back. */
@ServerTest
class BoardsIT {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("boards");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static long rooms = 5_000_000;

    @Autowired
    private ScoreStore scores;
    @Autowired
    private PageStore pages;
    @Autowired
    private LeaderboardMetrics metrics;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private final TestRankings redis = new TestRankings(SERVER);
    private final Rankings copies = redis.rankings();
    private final String tale = "tale-" + UUID.randomUUID();
    private final Board board = Board.ofStory(tale);
    private TestHeroes heroes;
    private BoardChanges changes;
    private BoardRefresh refresh;
    private Boards boards;

    @BeforeEach
    void begin() {
        await().until(redis::isWell);
        SERVER.say("FLUSHALL");
        heroes = new TestHeroes(jdbc);
        changes = new BoardChanges(scores, pages, copies);
        boards = new Boards(scores, pages, copies, metrics);
        refresh = refresh("me", copies);
    }

    @AfterEach
    void close() {
        redis.close();
    }

    private BoardRefresh refresh(String name, Rankings rankings) {
        return new BoardRefresh(scores, pages, rankings, new Held(), new Instance(name, "1"),
                new LeaderboardProperties(java.time.Duration.ofMinutes(5), java.time.Duration.ofSeconds(15), 8, 25),
                metrics, () -> NOW, transaction);
    }

    /** Nobody else asks. */
    private static final class Held implements Lease {
        @Override
        public Answer acquire(String name, String holder, java.time.Duration ttl) {
            return Answer.HELD;
        }

        @Override
        public Answer renew(String name, String holder, java.time.Duration ttl) {
            return Answer.HELD;
        }

        @Override
        public void release(String name, String holder) {}
    }

    @Test
    void whatWasKeptLiveEqualsWhatIsBuiltFromNothingWhateverHappens() throws Exception {
        long seed = System.nanoTime();
        var people = IntStream.range(0, 24).mapToObj(_ -> heroes.some()).toList();
        refresh.look();
        try (var threads = Executors.newFixedThreadPool(5)) {
            var all = new ArrayList<java.util.concurrent.Future<Map<HeroId, Long>>>();
            for (int thread = 0; thread < 4; thread++) {
                var random = new Random(seed + thread);
                var mine = people.subList(thread * 6, thread * 6 + 6);
                all.add(threads.submit(() -> live(mine, random)));
            }
            for (int i = 0; i < 6; i++) {
                new BoardRefresh(scores, pages, copies, new Held(), new Instance("i" + i, "1"),
                        new LeaderboardProperties(java.time.Duration.ofMinutes(5), java.time.Duration.ofSeconds(15), 8,
                                25),
                        metrics, () -> NOW, transaction).look();
            }
            var expected = new HashMap<HeroId, Long>();
            for (var one : all) {
                expected.putAll(one.get());
            }
            keptLiveIs(seed, expected);
        }
        var live = everyBoard();

        SERVER.say("FLUSHALL");
        assertThat(copies.has(board.name())).contains(false);
        refresh("another", copies).look();

        assertThat(everyBoard()).as("seed %d", seed).isEqualTo(live);
    }

    /** Adventures, alone or together, with scores that are often equal; now and then somebody is forgotten. */
    private Map<HeroId, Long> live(List<HeroId> mine, Random random) {
        var best = new TreeMap<Long, Long>();
        var renown = new HashMap<HeroId, Long>();
        for (int i = 0; i < 60; i++) {
            var hero = mine.get(random.nextInt(mine.size()));
            if (random.nextInt(20) == 0) {
                forget(hero);
                best.remove(hero.value());
                continue;
            }
            long points = 100L * random.nextInt(8);
            play((int) points, renown.merge(hero, points / 10, Long::sum), hero);
            best.merge(hero.value(), points, Math::max);
        }
        var told = new HashMap<HeroId, Long>();
        best.forEach((hero, points) -> told.put(new HeroId(hero), points));
        return told;
    }

    private void keptLiveIs(long seed, Map<HeroId, Long> expected) {
        var wanted = expected.entrySet()
                .stream()
                .map(one -> new Placed(one.getKey().value(), one.getValue()))
                .sorted(java.util.Comparator.comparingLong(Placed::score)
                        .reversed()
                        .thenComparingLong(Placed::id))
                .toList();
        assertThat(copies.top(board.name(), 100).orElseThrow().placed()).as("seed %d", seed).isEqualTo(wanted);
        assertThat(scores.from(board, 0, 100, scores.size(board)).placed()).as("seed %d", seed).isEqualTo(wanted);
    }

    /** From the copies, each of which must also say what the rows say. */
    private Map<Board, List<Placed>> everyBoard() {
        var all = new HashMap<Board, List<Placed>>();
        for (var one : scores.boards()) {
            var copy = copies.top(one.name(), 100_000).orElseThrow();
            assertThat(copy).as(one.name()).isEqualTo(scores.from(one, 0, 100_000, scores.size(one)));
            all.put(one, copy.placed());
        }
        return all;
    }

    @Test
    void aReaderMissesNobodyAndMeetsNobodyTwiceWhileOthersRise() {
        var people = IntStream.range(0, 9).mapToObj(_ -> heroes.some()).toList();
        people.forEach(one -> play(500, 50, one));
        refresh.look();

        for (boolean withRedis : new boolean[]{true, false}) {
            if (!withRedis) {
                SERVER.say("FLUSHALL");
            }
            var met = new ArrayList<Long>();
            var piece = boards.read(board, null, 0, 4);
            while (!piece.placed().isEmpty()) {
                piece.placed().forEach(one -> met.add(one.id()));
                play(900, 90, heroes.some());
                forget(new HeroId(piece.placed().getLast().id()));
                piece = boards.read(board, piece.placed().getLast(), 0, 4);
            }
            assertThat(met).doesNotHaveDuplicates().isSorted();
            assertThat(met.stream().filter(id -> people.stream().anyMatch(one -> one.value() == id)))
                    .hasSize(withRedis ? 9 : 6);
            forgetEverybodyAbove(900);
        }
    }

    private void forgetEverybodyAbove(int points) {
        scores.from(board, 0, 100, scores.size(board))
                .placed()
                .stream()
                .filter(one -> one.score() >= points)
                .forEach(one -> forget(new HeroId(one.id())));
    }

    @Test
    void rowsAndCopyAgreeOnEveryPieceAndEveryNeighbourhood() {
        var random = new Random(7);
        var people = IntStream.range(0, 40).mapToObj(_ -> heroes.some()).toList();
        people.forEach(one -> play(10 * random.nextInt(6), 1, one));
        refresh.look();

        for (var hero : people) {
            for (int reach : new int[]{0, 1, 3, 25, 50}) {
                assertThat(copies.around(board.name(), hero.value(), reach))
                        .isEqualTo(scores.around(board, hero.value(), reach, 40));
            }
            var me = scores.find(board, hero.value()).orElseThrow();
            assertThat(copies.after(board.name(), me, 5)).contains(scores.after(board, me, 5, 40));
        }
        var nobody = new Placed(people.getFirst().value() + 3, 25);
        assertThat(copies.after(board.name(), nobody, 5)).contains(scores.after(board, nobody, 5, 40));
        assertThat(copies.from(board.name(), 30, 20)).contains(scores.from(board, 30, 20, 40));
    }

    @Test
    void onesOwnRankIsRightAtOnceAlsoWhereTheCopyHasNotHeardOfIt() {
        var ana = heroes.some();
        var ben = heroes.some();
        play(400, 40, ana);
        play(300, 30, ben);
        refresh.look();
        scores.better(board, TestHeroes.placed(ben, 500));

        var first = boards.around(board, ben.value(), 3).orElseThrow();

        assertThat(first.placed()).containsExactly(TestHeroes.placed(ben, 500), TestHeroes.placed(ana, 400));
        assertThat(copies.around(board.name(), ben.value(), 3)).as("now it has heard").contains(first);
    }

    @Test
    void withoutRedisEverythingIsReadFromTheRowsAndItIsFilledWhenItIsBack() throws IOException {
        var ana = heroes.some();
        play(400, 40, ana);
        SERVER.kill();
        try {
            await().until(() -> copies.has(board.name()).isEmpty());
            refresh.look();
            var ben = heroes.some();
            play(500, 50, ben);
            assertThat(boards.read(board, null, 0, 10).placed()).containsExactly(TestHeroes.placed(ben, 500),
                    TestHeroes.placed(ana, 400));
            assertThat(boards.around(board, ana.value(), 1).orElseThrow().first()).isEqualTo(1);
        } finally {
            SERVER.start();
        }
        await().until(() -> {
            refresh.look();
            return copies.top(board.name(), 10).map(piece -> piece.placed().size() == 2).orElse(false);
        });
    }

    @Test
    void aPageIsRankedOnceHoweverManyWroteItAndGoesWithTheLastOfThem() {
        var ana = heroes.some();
        var ben = heroes.some();
        long room = play(700, 70, ana, ben);
        var week = Board.ofPages(NOW);
        refresh.look();
        assertThat(boards.subject(week, ben)).contains(room);
        assertThat(scores.find(week, room)).contains(new Placed(room, 700));

        forget(ana);
        assertThat(scores.find(week, room)).isPresent();
        assertThat(pages.heroes(List.of(room)).get(room)).containsExactly(ben);
        forget(ben);

        assertThat(scores.find(week, room)).isEmpty();
        assertThat(copies.around(week.name(), room, 1)).isEmpty();
        assertThat(pages.all(List.of(room))).isEmpty();
        assertThat(jdbc.sql("select count(*) from leaderboard_score where subject_id in (?, ?)")
                .params(ana.value(), ben.value())
                .query(Long.class)
                .single()).isZero();
    }

    @Test
    void theBestPageOfAWeekIsTheOneThatCounts() {
        var ana = heroes.some();
        play(300, 30, ana);
        long best = play(600, 90, ana);
        play(500, 140, ana);

        assertThat(boards.subject(Board.ofPages(NOW), ana)).contains(best);
        assertThat(boards.subject(Board.ofPages(NOW.minusSeconds(700_000)), ana)).isEmpty();
        assertThat(scores.find(board, ana.value())).contains(TestHeroes.placed(ana, 600));
        assertThat(scores.find(Board.RENOWN, ana.value())).contains(TestHeroes.placed(ana, 140));
    }

    @Test
    void weeksLongAgoAreForgotten() {
        var ana = heroes.some();
        var longAgo = NOW.minus(java.time.Duration.ofDays(57));
        long old = ended(longAgo, 800, 80, ana);
        long recent = play(100, 90, ana);

        refresh.look();

        assertThat(pages.all(List.of(old, recent))).containsOnlyKeys(recent);
        assertThat(scores.boards()).doesNotContain(Board.ofPages(longAgo));
    }

    @Test
    void aPayOutThatIsGivenUpIsOnNoBoard() {
        var ana = heroes.some();
        refresh.look();

        transaction.executeWithoutResult(status -> {
            changes.on(event(NOW, 500, 50, ana));
            status.setRollbackOnly();
        });

        assertThat(scores.find(board, ana.value())).isEmpty();
        assertThat(copies.around(Board.RENOWN.name(), ana.value(), 1)).isEmpty();
    }

    private long play(int points, long renown, HeroId... who) {
        return ended(NOW, points, renown, who);
    }

    private long ended(Instant when, int points, long renown, HeroId... who) {
        var event = event(when, points, renown, who);
        transaction.executeWithoutResult(_ -> changes.on(event));
        return event.roomId();
    }

    private AdventureEnded event(Instant when, int points, long renown, HeroId... who) {
        return new AdventureEnded(nextRoom(), new RoomCode("ABCDEF"), tale, 1, "end", points, when,
                List.of(who)
                        .stream()
                        .map(one -> new AdventureEnded.Outcome(new AccountId(1), one, points / 10, renown, points / 5))
                        .toList());
    }

    private static synchronized long nextRoom() {
        return rooms++;
    }

    private void forget(HeroId hero) {
        transaction.executeWithoutResult(_ -> changes.on(new HeroForgotten(hero)));
    }
}
