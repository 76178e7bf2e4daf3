package org.arcanecodex.hero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Reward;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.purse.GoldUse;
import org.arcanecodex.hero.purse.Purses;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is forgotten: nothing of theirs stays, and no gold is lost from the books. */
@ServerTest
class ForgettingIT {

    private static final List<String> OF_HEROES = List.of("hero", "hero_active", "hero_skill", "hero_favour",
            "hero_item", "hero_engagement", "hero_adventure");
    private static int rooms = 700_000;

    @Autowired
    private Heroes heroes;
    @Autowired
    private HeroMaking making;
    @Autowired
    private Outfitter outfitter;
    @Autowired
    private Purses purses;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void heroesGearHistoryAndPurseGoWithTheirAccount() {
        var ana = accounts.createGuest("Ana").id();
        var hero = make(ana, "Sorrel Vane");
        make(ana, "Sorrel Vine");
        pay(ana, hero, 100);
        outfitter.sell(ana, hero, null, "picks");
        heroes.engage(ana, hero, 77, "pick");
        long burned = furnace();

        forget(ana);

        for (var table : OF_HEROES) {
            var whose = table.equals("hero") ? "account_id = " + ana
                    : "hero_id not in (select hero_id from hero)";
            assertThat(count(table + " where " + whose)).as(table).isZero();
        }
        assertThat(count("purse where account_id = " + ana)).isZero();
        assertThat(count("purse_ledger where account_id = " + ana)).isZero();
        assertThat(furnace()).as("what was left is burned").isEqualTo(burned + 60);
        assertThat(count("purse_ledger where cause = 'forgotten:" + ana + "' and kind = 'FORGOTTEN'")).isOne();
        theBooksAddUp();
    }

    @Test
    void nobodyMakesAHeroForAnAccountThatIsNoMore() {
        var gone = new AccountId(987_654_321);

        assertThatThrownBy(() -> make(gone, "Nobody Atall")).isInstanceOf(ApiProblem.class);

        assertThat(count("hero where account_id = " + gone)).isZero();
    }

    /** Each pay-out finds the hero, and the gold is burned afterwards, or finds nobody and pays nobody. */
    @Test
    void aPayOutAtTheSameMomentLeavesNothingBehind() throws Exception {
        for (int round = 0; round < 12; round++) {
            var who = accounts.createGuest("Somebody").id();
            var hero = make(who, "Racer " + Integer.toString(1_000 + 7 * round, 36).replace('1', 'y'));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = IntStream.range(0, 4)
                        .mapToObj(i -> threads.submit(() -> {
                            if (i == 2) {
                                forget(who);
                            } else {
                                pay(who, hero, 10 + i);
                            }
                        }))
                        .toList();
                for (var one : all) {
                    one.get();
                }
            }
            assertThat(count("hero where account_id = " + who)).isZero();
            assertThat(count("hero_adventure where hero_id = " + hero)).isZero();
            assertThat(count("purse where account_id = " + who)).isZero();
        }
        theBooksAddUp();
    }

    @Test
    void theBooksAddUpHoweverManyAreForgottenBetweenTheirPayments() throws Exception {
        var people = IntStream.range(0, 12).mapToObj(_ -> accounts.createGuest("Many").id()).toList();
        var theirs = people.stream()
                .collect(java.util.stream.Collectors.toMap(who -> who,
                        who -> make(who,
                                "Many " + "ABDEFHKMNRTW".charAt(people.indexOf(who)) + "a")));
        long seed = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> liveAndDie(people, theirs, new Random(seed + thread))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        theBooksAddUp();
    }

    private void liveAndDie(List<AccountId> people, Map<AccountId, HeroId> theirs, Random random) {
        for (int i = 0; i < 60; i++) {
            var who = people.get(random.nextInt(people.size()));
            try {
                switch (random.nextInt(8)) {
                    case 0 -> forget(who);
                    case 1, 2 -> outfitter.sell(who, theirs.get(who), null, "picks");
                    default -> pay(who, theirs.get(who), 1 + random.nextInt(60));
                }
            } catch (ApiProblem | DataAccessException refused) {
                continue;
            }
        }
    }

    private HeroId make(AccountId owner, String name) {
        return making.make(owner, null, new HeroMaking.Wish(name, "ashkin", "thief"));
    }

    private void pay(AccountId who, HeroId hero, int gold) {
        long room = nextRoom();
        transaction.executeWithoutResult(_ -> {
            var deed = new HeroDeed(room, new RoomCode("ABCDEF"), "tale", 1, "end", 500, false, new Reward(50, gold),
                    Growth.NONE.plus(Skill.STEALTH, 50, false));
            if (heroes.reward(hero, deed).isPresent()) {
                purses.mint("room:" + room + ":9:1", who, gold, GoldUse.ADVENTURE);
            }
        });
    }

    private static synchronized long nextRoom() {
        return rooms++;
    }

    private void forget(AccountId who) {
        transaction.executeWithoutResult(_ -> facts.publishEvent(new AccountForgotten(who)));
    }

    private void theBooksAddUp() {
        long minted = -sum("purse_ledger where account_id = 0", "delta");
        assertThat(sum("purse", "gold")).isEqualTo(minted - furnace());
        assertThat(count("(select b.account_id from (select account_id, gold as amount from purse union all"
                + " select account_id, -delta from purse_ledger where account_id > 0) b"
                + " group by b.account_id having sum(b.amount) <> 0) astray")).isZero();
    }

    private long furnace() {
        return sum("purse_ledger where account_id = -1", "delta");
    }

    private long sum(String from, String column) {
        return jdbc.sql("select coalesce(sum(" + column + "), 0) from " + from).query(Long.class).single();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
