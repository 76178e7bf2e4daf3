package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is owed is paid once, on the real database, however many try. */
class PayoutsIT extends AtTheTable {

    private static final RoomCode CODE = new RoomCode("K7QXMP");
    private static final AtomicLong ROOMS = new AtomicLong(7_000_000);

    @Autowired
    private Payouts payouts;
    @Autowired
    private Heroes heroes;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private ConfigurableApplicationContext context;

    private final long room = ROOMS.incrementAndGet();
    private TestPlayer ana;
    private TestPlayer ben;
    private FinishedGame.Player vole;
    private FinishedGame.Player oak;

    @BeforeEach
    void come() {
        ana = guest("Ana");
        ben = guest("Ben");
    }

    @Test
    void fiftyPayOutsOfOneRoomHaveOneEffect() throws Exception {
        var state = finished();
        var told = new CopyOnWriteArrayList<AdventureEnded>();
        ApplicationListener<PayloadApplicationEvent<AdventureEnded>> ear = event -> told.add(event.getPayload());
        context.addApplicationListener(ear);

        var answers = atOnce(50, () -> payouts.pay(CODE, room, state));

        context.removeApplicationListener(ear);
        var home = payouts.pay(CODE, room, state);
        assertThat(answers).hasSize(50).containsOnly(home);
        assertThat(home).extracting(Homecoming::hero).containsExactlyInAnyOrder(vole.hero(), oak.hero());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().heroes()).hasSize(2);
        for (var one : home) {
            var owner = one.hero().equals(vole.hero()) ? vole : oak;
            assertThat(number("select gold from purse where account_id = " + owner.account().value()))
                    .isEqualTo(one.gold())
                    .isPositive();
            assertThat(number("select renown from hero where hero_id = " + one.hero())).isEqualTo(one.renown());
            assertThat(number("select count(*) from hero_adventure where hero_id = " + one.hero())).isEqualTo(1);
            assertThat(heroes.isEngaged(one.hero(), room)).isFalse();
            for (var learnt : one.skills()) {
                assertThat(learnt.to()).isGreaterThan(learnt.from());
                assertThat(number("select level from hero_skill where hero_id = " + one.hero() + " and skill = '"
                        + learnt.skill() + "'")).isEqualTo(learnt.to());
            }
        }
        assertThat(home.stream().mapToInt(one -> one.skills().size()).sum()).as("somebody learnt").isPositive();
        assertThat(number("select count(*) from purse_ledger where cause like 'room:" + room + ":%'")).isEqualTo(4);
        assertThat(number("select sum(delta) from purse_ledger")).isZero();
    }

    @Test
    void whoIsForgottenMeanwhileIsPaidNothingAndTheOthersAre() {
        var state = finished();
        transaction.executeWithoutResult(_ -> facts.publishEvent(new AccountForgotten(vole.account())));

        var home = payouts.pay(CODE, room, state);

        assertThat(home).extracting(Homecoming::hero).containsExactly(oak.hero());
        assertThat(number("select count(*) from purse_ledger where cause like 'room:" + room + ":%'")).isEqualTo(2);
        assertThat(number("select count(*) from purse where account_id = " + vole.account().value())).isZero();
        assertThat(number("select sum(delta) from purse_ledger")).isZero();
    }

    @Test
    void whoIsBoundToAnotherRoomIsPaidThere() {
        var state = finished();
        heroes.releaseAll(room);
        heroes.engage(vole.account(), vole.hero(), room + 1_000_000, "another table");

        assertThat(payouts.pay(CODE, room, state)).isEmpty();

        assertThat(heroes.isEngaged(vole.hero(), room + 1_000_000)).isTrue();
        assertThat(number("select renown from hero where hero_id = " + vole.hero())).isZero();
    }

    private Adventure finished() {
        vole = player(ana, "Tamsin");
        oak = player(ben, "Oak");
        Stream.of(vole, oak).forEach(one -> heroes.engage(one.account(), one.hero(), room, "pick"));
        return FinishedGame.of(List.of(vole, oak));
    }

    private FinishedGame.Player player(TestPlayer who, String name) {
        var hero = who.makeHero(name + " " + who.account(), "ashkin", "thief");
        return new FinishedGame.Player(new AccountId(Long.parseLong(who.account())), new HeroId(hero));
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new java.util.ArrayList<T>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(times, what))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
