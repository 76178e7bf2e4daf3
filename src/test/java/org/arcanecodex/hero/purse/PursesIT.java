package org.arcanecodex.hero.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.TestPages;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PursesIT {

    @Autowired
    private Purses purses;
    @Autowired
    private LedgerCheck check;
    @Autowired
    private LedgerStore ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry meters;

    @Test
    void oneCausePaysOnceHoweverManyTry() throws Exception {
        var who = new AccountId(7_001);

        int paid = atOnce(50, () -> {
            mint("room:1:9:1", who, 120);
            return true;
        });

        assertThat(paid).isEqualTo(1);
        assertThat(purses.gold(who)).isEqualTo(120);
        assertThat(ledger.lines(who, TestPages.newest("line_id", LedgerStore.Line::id, 10))).singleElement()
                .satisfies(line -> assertThat(line.delta()).isEqualTo(120));
        assertThat(check.check()).isZero();
    }

    @Test
    void nobodySpendsWhatTheyDoNotHave() throws Exception {
        var who = new AccountId(7_002);
        mint("room:2:9:1", who, 100);

        int bought = atOnce(50, () -> {
            burn("outfit:" + Thread.currentThread().threadId(), who, 30);
            return true;
        });

        assertThat(bought).isEqualTo(3);
        assertThat(purses.gold(who)).isEqualTo(10);
        assertThat(check.check()).isZero();
        assertThatThrownBy(() -> burn("more", who, 11)).isInstanceOf(ApiProblem.class);
        assertThat(purses.gold(who)).isEqualTo(10);
    }

    @Test
    void afterTenThousandRandomChangesAllGoldIsAccountedFor() throws Exception {
        var seed = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> randomChanges(thread, seed)))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }

        assertThat(check.check()).as("seed %d", seed).isZero();
        assertThat(meters.get("arcane.ledger.mismatch").gauge().value()).isZero();
        assertThat(jdbc.sql("select count(*) from purse where gold < 0").query(Integer.class).single()).isZero();
        var sums = ledger.sums();
        assertThat(sums.held()).isEqualTo(sums.minted() - sums.burned());
    }

    @Test
    void gildingAPurseBehindTheLedgersBackIsSeen() {
        jdbc.sql("insert into purse (account_id, gold) values (7004, 5)").update();
        assertThat(check.check()).isPositive();
        jdbc.sql("delete from purse where account_id = 7004").update();
        assertThat(check.check()).isZero();
    }

    /** Causes come back now and then, purses run dry, transactions are given up in the middle. */
    private Void randomChanges(int thread, long seed) {
        var random = new Random(seed + thread);
        for (int i = 0; i < 1_250; i++) {
            var who = new AccountId(8_000 + random.nextInt(6));
            var cause = "t:" + thread + ":" + random.nextInt(1_100);
            try {
                switch (random.nextInt(5)) {
                    case 0, 1 -> mint(cause, who, 1 + random.nextInt(50));
                    case 2, 3 -> burn(cause, who, 1 + random.nextInt(60));
                    default -> transaction.executeWithoutResult(status -> {
                        purses.mint(cause, who, 1_000, GoldUse.ADVENTURE);
                        status.setRollbackOnly();
                    });
                }
            } catch (ApiProblem | DuplicateKeyException | TransientDataAccessException givenUp) {
                // Whoever loses a deadlock is asked to try again; nothing of theirs has happened.
                continue;
            }
        }
        return null;
    }

    private void mint(String cause, AccountId who, long amount) {
        transaction.executeWithoutResult(_ -> purses.mint(cause, who, amount, GoldUse.ADVENTURE));
    }

    private void burn(String cause, AccountId who, long amount) {
        transaction.executeWithoutResult(_ -> purses.burn(cause, who, amount, GoldUse.OUTFIT));
    }

    /** @return how many succeeded; the others were refused, not broken */
    private static int atOnce(int times, Callable<Boolean> what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times).mapToObj(_ -> threads.submit(() -> {
                try {
                    return what.call();
                } catch (ApiProblem | DuplicateKeyException refused) {
                    return false;
                }
            })).toList();
            int successes = 0;
            for (var one : all) {
                successes += one.get() ? 1 : 0;
            }
            return successes;
        }
    }
}
