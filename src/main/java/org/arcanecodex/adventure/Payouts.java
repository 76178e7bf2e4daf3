package org.arcanecodex.adventure;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.AdventureEnded.Outcome;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Earned;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.adventure.Homecoming.Learnt;
import org.arcanecodex.core.adventure.Score;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.HeroDeed;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.hero.Rewarded;
import org.arcanecodex.hero.purse.GoldUse;
import org.arcanecodex.hero.purse.Purses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives players' own heroes what a room owes them and lets them go: everything in one short transaction that happens
 * once, whoever and however many try. A hero who is no more is paid nothing, and the others are.
 */
@Component
class Payouts {

    /** In seconds; a frozen instance holds up no other for longer. */
    private static final int WITHIN = 5;

    private final PayoutStore store;
    private final Heroes heroes;
    private final Purses purses;
    private final ApplicationEventPublisher facts;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Payouts(PayoutStore store, Heroes heroes, Purses purses, ApplicationEventPublisher facts, InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.heroes = heroes;
        this.purses = purses;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(WITHIN);
    }

    private record Paid(Homecoming home, Outcome outcome) {}

    /** @return what it has changed, now or when it was done before */
    List<Homecoming> pay(RoomCode code, long roomId, Adventure state) {
        try {
            return transaction.execute(_ -> first(code, roomId, state));
        } catch (DuplicateKeyException e) {
            return store.outcome(roomId).orElseThrow(() -> e);
        }
    }

    /** Heroes are locked before purses, as by everybody who needs both, so that nobody waits in a circle. */
    private List<Homecoming> first(RoomCode code, long roomId, Adventure state) {
        store.begin(roomId, clock.instant());
        var paid = new ArrayList<Paid>();
        Earned.in(state)
                .stream()
                .filter(earned -> heroes.isEngaged(earned.hero(), roomId))
                .sorted(Comparator.comparingLong(earned -> earned.hero().value()))
                .forEach(earned -> reward(code, roomId, state, earned).ifPresent(paid::add));
        paid.stream()
                .sorted(Comparator.comparingLong(one -> one.outcome().account().value()))
                .filter(one -> one.home().gold() > 0)
                .forEach(one -> purses.mint("room:" + roomId + ":" + one.home().seat(), one.outcome().account(),
                        one.home().gold(), GoldUse.ADVENTURE));
        heroes.releaseAll(roomId);
        var homecomings = paid.stream().map(Paid::home).toList();
        store.finish(roomId, homecomings);
        tell(code, roomId, state, paid.stream().map(Paid::outcome).toList());
        return homecomings;
    }

    private Optional<Paid> reward(RoomCode code, long roomId, Adventure state, Earned earned) {
        var score = score(state).orElseThrow();
        var story = state.setup().story();
        var reward = earned.reward();
        var deed = new HeroDeed(roomId, code, story.id(), story.version(), score.ending(), score.total(),
                earned.objectiveMet(), reward, earned.growth());
        return heroes.reward(earned.hero(), deed)
                .map(now -> new Paid(
                        new Homecoming(earned.seat(), earned.hero(), reward.renown(), reward.gold(),
                                learnt(earned, now)),
                        new Outcome(earned.account(), earned.hero(), reward.renown(), now.renown(), reward.gold())));
    }

    private static List<Learnt> learnt(Earned earned, Rewarded now) {
        return earned.growth()
                .points()
                .keySet()
                .stream()
                .map(skill -> new Learnt(skill, now.before().getOrDefault(skill, 0),
                        now.after().getOrDefault(skill, 0)))
                .toList();
    }

    private void tell(RoomCode code, long roomId, Adventure state, List<Outcome> outcomes) {
        var story = state.setup().story();
        score(state).ifPresent(score -> facts.publishEvent(new AdventureEnded(roomId, code, story.id(),
                story.version(), score.ending(), score.total(),
                Optional.ofNullable(state.gains().due()).orElseGet(clock::instant), outcomes)));
    }

    private static Optional<Score> score(Adventure state) {
        return Optional.ofNullable(state.score());
    }
}
