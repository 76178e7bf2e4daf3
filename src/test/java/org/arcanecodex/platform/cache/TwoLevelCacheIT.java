package org.arcanecodex.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.arcanecodex.platform.cache.TestCaches.Fact;
import org.arcanecodex.platform.cluster.TestCluster;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances over one Redis, which is emptied, poisoned, frozen and killed. */
class TwoLevelCacheIT {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("cache");
    private static final String[] SETTINGS = {"first-level-ttl", "1s", "breaker-pause", "100ms"};

    private final AtomicLong truth = new AtomicLong(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final TestCluster here = new TestCluster(SERVER);
    private final TestCluster there = new TestCluster(SERVER);
    private TestCaches hereCaches;
    private TestCaches thereCaches;
    private TwoLevelCache<String, Fact> atHome;
    private TwoLevelCache<String, Fact> abroad;

    @BeforeEach
    void start() {
        SERVER.say("FLUSHALL");
        hereCaches = TestCaches.among(here, SETTINGS);
        thereCaches = TestCaches.among(there, SETTINGS);
        atHome = hereCaches.facts("facts", this::ask);
        abroad = thereCaches.facts("facts", this::ask);
        here.start();
        there.start();
        await().until(() -> here.isWell() && there.isWell());
    }

    @AfterEach
    void close() {
        hereCaches.close();
        thereCaches.close();
    }

    /** The database: whoever asks sees what is committed. */
    private Optional<Fact> ask(String word) {
        asked.incrementAndGet();
        return Optional.of(new Fact(word, truth.get()));
    }

    private static long number(TwoLevelCache<String, Fact> cache, String word) {
        return cache.get(word).orElseThrow().number();
    }

    @Test
    void whatOneHasFetchedTheOtherFinds() {
        assertThat(number(atHome, "ana")).isEqualTo(1);
        assertThat(number(abroad, "ana")).isEqualTo(1);
        assertThat(asked).hasValue(1);
        assertThat(thereCaches.count("arcane.cache.reads", "level", "second")).isEqualTo(1);
    }

    @Test
    void aChangeIsSeenHereAtOnceAndThereAMomentLater() {
        number(abroad, "ana");
        for (int i = 0; i < 50; i++) {
            long mine = truth.incrementAndGet();
            atHome.changed("ana");
            assertThat(number(atHome, "ana")).isEqualTo(mine);
            await().until(() -> number(abroad, "ana") == mine);
        }
    }

    /** Each reader notes what was committed before it began to read: it never sees anything older than one message. */
    @Test
    void noReaderGoesBackBehindAChangeThatItHasSeen() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 6).mapToObj(i -> threads.submit(() -> {
                var cache = i % 2 == 0 ? atHome : abroad;
                long seen = 0;
                while (!done.get()) {
                    long now = number(cache, "ana");
                    assertThat(now).as("on its instance, time goes forward").isGreaterThanOrEqualTo(seen);
                    seen = now;
                }
                return seen;
            })).toList();
            try {
                for (int i = 0; i < 300; i++) {
                    truth.incrementAndGet();
                    (i % 2 == 0 ? atHome : abroad).changed("ana");
                }
            } finally {
                done.set(true);
            }
            for (var reader : readers) {
                reader.get();
            }
        }
        await().until(() -> number(atHome, "ana") == truth.get() && number(abroad, "ana") == truth.get());
    }

    @Test
    void aLostMessageIsBoundedByTheFirstLevel() {
        number(atHome, "ana");
        number(abroad, "ana");
        truth.set(2);
        SERVER.say("DEL l2:facts:ana");
        await().until(() -> number(abroad, "ana") == 2);
    }

    @Test
    void aThousandWhoMissOnTwoInstancesAskOnce() throws Exception {
        var go = new CountDownLatch(1);
        var slowly = new AtomicInteger();
        var one = hereCaches.facts("slow", word -> slowly(slowly, word));
        var two = thereCaches.facts("slow", word -> slowly(slowly, word));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 1000).mapToObj(i -> threads.submit(() -> {
                go.await();
                return number(i % 2 == 0 ? one : two, "ana");
            })).toList();
            go.countDown();
            for (var answer : all) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(slowly).hasValue(1);
    }

    private Optional<Fact> slowly(AtomicInteger times, String word) {
        times.incrementAndGet();
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ask(word);
    }

    @Test
    void bytesThatNobodyWroteAreNotBelieved() {
        number(atHome, "ana");
        number(atHome, "ben");
        for (var poison : List.of("", "x", "{\"name\":\"Eve\",\"number\":99}")) {
            SERVER.say("SET l2:facts:ana '" + poison + "'");
            forgetFirstLevels();
            assertThat(number(abroad, "ana")).isEqualTo(1);
        }
        SERVER.say("EVAL \"redis.call('SET', 'l2:facts:ana', redis.call('GET', 'l2:facts:ben'))\" 0");
        forgetFirstLevels();
        assertThat(abroad.get("ana").orElseThrow().name()).as("another's bytes").isEqualTo("ana");
        SERVER.say("EVAL \"local v = redis.call('GET', 'l2:facts:ana') redis.call('SET', 'l2:facts:ana',"
                + " string.sub(v, 1, -3) .. '7}')\" 0");
        forgetFirstLevels();
        assertThat(number(abroad, "ana")).as("one byte changed").isEqualTo(1);
        assertThat(thereCaches.count("arcane.cache.poisoned")).isGreaterThanOrEqualTo(5);
        SERVER.say("LPUSH l2:facts:list 1");
        assertThat(number(abroad, "list")).as("something of another type").isEqualTo(1);
    }

    /** As time does. */
    private void forgetFirstLevels() {
        hereCaches.forgetHere();
        thereCaches.forgetHere();
    }

    @Test
    void allOfACacheIsForgottenAndNothingElse() {
        var others = hereCaches.facts("facts.more", this::ask);
        IntStream.range(0, 1200).forEach(i -> number(atHome, "someone " + i));
        number(others, "ana");
        truth.set(2);
        atHome.changedAll();
        assertThat(SERVER.say("EVAL \"return #redis.call('KEYS', 'l2:facts:*')\" 0")).isEqualTo(":0");
        assertThat(number(atHome, "someone 7")).isEqualTo(2);
        assertThat(number(others, "ana")).isEqualTo(1);
    }

    @Test
    void emptiedItIsFilledAgain() {
        number(atHome, "ana");
        SERVER.say("FLUSHALL");
        forgetFirstLevels();
        assertThat(number(abroad, "ana")).isEqualTo(1);
        assertThat(number(atHome, "ana")).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void killedUnderLoadItIsDoneWithoutAndUsedAgainWhenItIsBack() throws Exception {
        var done = new AtomicBoolean();
        var reads = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
                while (!done.get()) {
                    assertThat(number(i % 2 == 0 ? atHome : abroad, "someone " + reads.incrementAndGet() % 50))
                            .isPositive();
                    Thread.sleep(1);
                }
                return true;
            })).toList();
            try {
                more(reads, () -> true);
                SERVER.kill();
                more(reads, () -> hereCaches.count("arcane.cache.breaker") == 2);
                truth.set(2);
                atHome.changed("someone 7");
                assertThat(number(atHome, "someone 7")).as("a change while Redis is away").isEqualTo(2);
                await().until(() -> number(abroad, "someone 7") == 2);
                SERVER.start();
                await().until(() -> here.isWell() && there.isWell() && hereCaches.count("arcane.cache.breaker") == 0
                        && thereCaches.count("arcane.cache.breaker") == 0);
                more(reads, () -> !SERVER.say("EVAL \"return #redis.call('KEYS', 'l2:facts:*')\" 0").equals(":0"));
            } finally {
                done.set(true);
            }
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    private static void more(AtomicLong reads, BooleanSupplier until) {
        long before = reads.get();
        await().until(() -> reads.get() > before + 500 && until.getAsBoolean());
    }

    @Test
    void whatChangedWhileItWasFrozenIsNotReadFromItAfterwards() {
        number(atHome, "ana");
        SERVER.process().pause();
        truth.set(2);
        try {
            atHome.changed("ana");
            assertThat(number(atHome, "ana")).isEqualTo(2);
            assertThat(hereCaches.count("arcane.cache.forgotten")).isEqualTo(1);
        } finally {
            SERVER.process().resume();
        }
        await().until(() -> hereCaches.count("arcane.cache.forgotten") == 0);
        await().until(() -> number(abroad, "ana") == 2);
        assertThat(number(atHome, "ana")).isEqualTo(2);
    }

    @Test
    void notThereAtTheStartItIsUsedOnceItIs() throws IOException {
        SERVER.kill();
        var cluster = new TestCluster(SERVER);
        try (var early = TestCaches.among(cluster, SETTINGS)) {
            var facts = early.facts("facts", this::ask);
            cluster.start();
            assertThat(number(facts, "ana")).isEqualTo(1);
            SERVER.start();
            await().until(() -> {
                number(facts, "ana");
                return SERVER.say("EXISTS l2:facts:ana").equals(":1");
            });
        }
    }
}
