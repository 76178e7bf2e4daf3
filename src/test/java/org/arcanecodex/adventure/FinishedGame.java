package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Training;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;
import org.arcanecodex.core.rule.Issued;

/** A story that people with heroes of their own have come to the end of, with lucky dice; nothing of it is paid yet. */
final class FinishedGame {

    /** Always a success, never a triumph. */
    private static final Dice LUCKY = _ -> 6;

    private final Story story = TestStories.IN_THE_BOX.all().getFirst();
    private final AdventureRules rules = new AdventureRules(TestStories.IN_THE_BOX);
    private Adventure state = rules.initial();
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");

    /** Somebody and who came for them. */
    record Player(AccountId account, HeroId hero) {}

    private FinishedGame() {}

    static Adventure of(List<Player> people) {
        return new FinishedGame().play(people);
    }

    private Adventure play(List<Player> people) {
        var host = people.getFirst().account();
        does(new Actor.Player(host), new AdventureCommand.OpenRoom(host, TestStories.ref(story), Visibility.PUBLIC,
                Pace.LIVE, Difficulty.PLAIN, 4, null));
        for (var player : people) {
            var who = new Actor.Player(player.account());
            does(who, new AdventureCommand.TakeSeat(null, "nonce", null));
            does(who, new AdventureCommand.BringHero(null, new OwnHero(player.hero(), "pick", Calling.THIEF,
                    Training.of(Ancestry.ASHKIN, Calling.THIEF))));
            does(who, new AdventureCommand.Ready(true));
        }
        does(new Actor.Player(host), new AdventureCommand.Start());
        while (state.score() == null) {
            var wake = rules.nextWake(state).orElseThrow();
            now = wake.at();
            does(new Actor.Time(), wake.command());
        }
        return state;
    }

    private void does(Actor by, AdventureCommand command) {
        var decision = rules.decide(state, new Issued<>(by, now, command), LUCKY);
        if (!(decision instanceof Decision.Accepted<AdventureEvent>(var events))) {
            throw new IllegalStateException(command + ": " + decision);
        }
        events.forEach(event -> state = rules.evolve(state, event));
    }
}
