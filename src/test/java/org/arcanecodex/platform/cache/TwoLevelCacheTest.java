package org.arcanecodex.platform.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.arcanecodex.platform.cache.TestCaches.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What one instance without a Redis makes of its caches. */
class TwoLevelCacheTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final Map<String, Fact> table = new HashMap<>(Map.of("ana", new Fact("Ana", 1)));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    @AfterEach
    void noTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private Optional<Fact> ask(String word) {
        asked.incrementAndGet();
        if (broken.get() > 0) {
            throw new IllegalStateException("the database is away");
        }
        return Optional.ofNullable(table.get(word));
    }

    private TwoLevelCache<String, Fact> facts(String... settings) {
        return TestCaches.alone(clock, settings).facts("facts", this::ask);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toMillis());
    }

    @Test
    void whatWasReadIsNotAskedForAgainUntilItIsOld() {
        var facts = facts("jitter-percent", "0", "stale-for", "0s");
        IntStream.range(0, 100).forEach(_ -> assertThat(facts.get("ana")).contains(new Fact("Ana", 1)));
        assertThat(asked).hasValue(1);
        pass(Duration.ofSeconds(299));
        facts.get("ana");
        assertThat(asked).hasValue(1);
        pass(Duration.ofSeconds(2));
        facts.get("ana");
        assertThat(asked).hasValue(2);
    }

    @Test
    void thatThereIsNoSuchThingIsRememberedForAWhile() {
        var facts = facts("negative-ttl", "10s", "jitter-percent", "0");
        assertThat(facts.get("nobody")).isEmpty();
        assertThat(facts.encoded("nobody")).isEmpty();
        assertThat(asked).hasValue(1);
        pass(Duration.ofSeconds(11));
        table.put("nobody", new Fact("Nobody", 7));
        assertThat(facts.get("nobody")).isPresent();
    }

    @Test
    void whatChangedIsReadAnew() {
        var facts = facts();
        facts.get("ana");
        table.put("ana", new Fact("Ana", 2));
        facts.changed("ana");
        assertThat(facts.get("ana")).contains(new Fact("Ana", 2));
        table.put("ana", new Fact("Ana", 3));
        facts.changedAll();
        assertThat(facts.get("ana")).contains(new Fact("Ana", 3));
    }

    @Test
    void whatChangesInATransactionIsForgottenWhenItEnds() {
        var facts = facts();
        facts.get("ana");
        begin();
        facts.changed("ana");
        facts.get("ana");
        assertThat(asked).as("others still see what is committed").hasValue(1);
        TransactionSynchronizationUtils.triggerAfterCompletion(0);
        facts.get("ana");
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsRolledBackWasNoChange() {
        var facts = facts();
        facts.get("ana");
        begin();
        facts.changed("ana");
        TransactionSynchronizationUtils.triggerAfterCompletion(1);
        facts.get("ana");
        assertThat(asked).hasValue(1);
    }

    private static void begin() {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);
    }

    @Test
    void aThousandWhoMissAtOnceAskOnce() throws Exception {
        var go = new CountDownLatch(1);
        var facts = TestCaches.alone(clock).facts("facts", word -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ask(word);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 1000).mapToObj(_ -> threads.submit(() -> {
                go.await();
                return facts.get("ana");
            })).toList();
            go.countDown();
            for (var one : all) {
                assertThat(one.get()).contains(new Fact("Ana", 1));
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoeverWaitsForAFailureHearsOfIt() {
        var facts = facts();
        broken.set(1);
        assertThatThrownBy(() -> facts.get("ana")).isInstanceOf(IllegalStateException.class);
        broken.set(0);
        assertThat(facts.get("ana")).isPresent();
    }

    @Test
    void anOldFactIsShownWhileANewOneIsFetched() {
        var facts = facts("jitter-percent", "0", "stale-for", "60s");
        facts.get("ana");
        table.put("ana", new Fact("Ana", 2));
        pass(Duration.ofSeconds(301));
        assertThat(facts.get("ana")).contains(new Fact("Ana", 1));
        await().untilAsserted(() -> assertThat(facts.get("ana")).contains(new Fact("Ana", 2)));
        assertThat(asked).hasValue(2);
    }

    @Test
    void anOldFactIsShownWhileNoneCanBeFetched() {
        var facts = facts("jitter-percent", "0", "stale-for", "60s");
        facts.get("ana");
        broken.set(1);
        pass(Duration.ofSeconds(301));
        assertThat(facts.get("ana")).contains(new Fact("Ana", 1));
        pass(Duration.ofSeconds(30));
        assertThat(facts.get("ana")).contains(new Fact("Ana", 1));
        pass(Duration.ofSeconds(60));
        assertThatThrownBy(() -> facts.get("ana")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatChangesWhileItIsFetchedIsNotKept() throws Exception {
        var reading = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var facts = TestCaches.alone(clock).facts("facts", word -> {
            var seen = ask(word);
            if (asked.get() == 1) {
                reading.countDown();
                try {
                    written.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return seen;
        });
        var slow = Thread.ofVirtual().start(() -> facts.get("ana"));
        reading.await();
        table.put("ana", new Fact("Ana", 2));
        facts.changed("ana");
        assertThat(facts.get("ana")).as("who comes after the change does not wait for the old")
                .contains(new Fact("Ana", 2));
        written.countDown();
        slow.join();
        assertThat(facts.get("ana")).contains(new Fact("Ana", 2));
    }

    @Test
    void severalAreFetchedTogether() {
        table.put("ben", new Fact("Ben", 2));
        var questions = new ArrayList<Integer>();
        var facts = TestCaches.alone(clock)
                .caches()
                .of(CacheRecipe.together("facts", CacheKind.PLAYER, 1, TestCaches.FACT, (String word) -> word,
                        words -> {
                            questions.add(words.size());
                            var found = new HashMap<>(table);
                            found.keySet().retainAll(words);
                            return found;
                        }));
        assertThat(facts.getAll(List.of("ana", "ben", "nobody"))).containsOnlyKeys("ana", "ben");
        assertThat(facts.getAll(List.of("ben", "ana"))).hasSize(2);
        assertThat(questions).containsExactly(3);
    }

    @Test
    void theBytesAreEncodedOnceAndTellAChange() {
        var facts = facts();
        var first = facts.encoded("ana").orElseThrow();
        assertThat(new String(first.json(), UTF_8))
                .isEqualTo("{\"name\":\"Ana\",\"number\":1}");
        assertThat(facts.encoded("ana").orElseThrow().json()).isSameAs(first.json());
        table.put("ana", new Fact("Ana", 2));
        facts.changed("ana");
        assertThat(facts.encoded("ana").orElseThrow().tag()).isNotEqualTo(first.tag());
    }

    @Test
    void whatIsTooMuchMakesRoom() {
        var instance = TestCaches.alone(clock, "first-level-size", "20KB");
        var facts = instance.facts("facts", word -> Optional.of(new Fact(word, 1)));
        IntStream.range(0, 1000).forEach(i -> facts.get("someone " + i));
        await().untilAsserted(() -> {
            facts.get("ana");
            assertThat(instance.count("arcane.cache.entries")).isLessThan(200);
        });
        assertThat(instance.count("arcane.cache.bytes")).isLessThanOrEqualTo(20 * 1024);
        assertThat(instance.count("arcane.cache.evictions")).isPositive();
    }

    @Test
    void switchedOffItKeepsNothing() {
        var facts = facts("enabled", "false");
        facts.get("ana");
        facts.get("ana");
        assertThat(facts.encoded("ana")).isPresent();
        assertThat(facts.getAll(List.of("ana", "nobody"))).hasSize(1);
        assertThat(asked).hasValue(5);
    }

    @Test
    void whatIsReadMostIsThereBeforeAnybodyAsks() {
        var instance = TestCaches.alone(clock);
        var facts = instance.caches()
                .of(CacheRecipe.each("facts", CacheKind.STATIC, 1, TestCaches.FACT, (String word) -> word, this::ask)
                        .warmedWith(() -> List.of("ana")));
        instance.caches().all().forEach(TwoLevelCache::warm);
        assertThat(asked).hasValue(1);
        facts.get("ana");
        assertThat(asked).hasValue(1);
    }
}
