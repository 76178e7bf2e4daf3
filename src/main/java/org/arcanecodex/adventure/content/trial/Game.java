package org.arcanecodex.adventure.content.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Options;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;

/** One game of bots, from the lobby to the end, by the same rules that people play by. Not for several threads. */
final class Game {

    /** What came of it. */
    sealed interface Result permits Played, Stuck {}

    private static final int MOST_STEPS = 2_000;
    private static final int FEWEST_OPTIONS = 2;
    private static final Instant BEGIN = Instant.parse("2000-01-01T20:00:00Z");

    private final Story story;
    private final Table table;
    private final SplittableRandom chance;
    private final AdventureRules rules;
    private final Attention attention;
    private final Tally tally = new Tally();
    private final Map<Integer, Bot> bots = new HashMap<>();
    private final Map<Integer, Instant> acts = new HashMap<>();

    private Adventure state;
    private Instant now = BEGIN;
    private long entry;

    private Game(Story story, Manner manner, int people, long seed) {
        this.story = story;
        this.chance = new SplittableRandom(seed);
        this.table = Table.of(story, manner, people, chance);
        this.rules = new AdventureRules(ref -> Optional.of(story));
        this.attention = new Attention(story, chance);
        this.state = rules.initial();
        table.seats().forEach(seat -> bots.put(seat, new Bot(story, seat, table, chance)));
    }

    static Result play(Story story, Manner manner, int people, long seed) {
        return new Game(story, manner, people, seed).play();
    }

    private Result play() {
        try {
            sitDown();
            for (int step = 0; step < MOST_STEPS; step++) {
                if (state.phase() == Phase.EPILOGUE) {
                    return ended();
                }
                goOn();
            }
            return stuck("goes on and on");
        } catch (Halt e) {
            return stuck(e.why);
        } catch (RuntimeException e) {
            return stuck("breaks the rules' own code: " + e);
        }
    }

    private void sitDown() throws Halt {
        does(table.host(), new AdventureCommand.OpenRoom(account(table.host()),
                new StoryRef(story.id(), story.version()), Visibility.PUBLIC, Pace.LIVE, Difficulty.PLAIN,
                story.most(), null));
        for (int seat : table.seats()) {
            does(seat, new AdventureCommand.TakeSeat(seat, "nonce-" + seat, null));
        }
        for (int seat : table.seats().subList(1, table.seats().size())) {
            does(seat, new AdventureCommand.Ready(true));
        }
        does(table.host(), new AdventureCommand.Start());
    }

    /** The next thing that happens: a bot acts, or time does. */
    private void goOn() throws Halt {
        if (entry != state.timer().entry()) {
            enter();
        }
        var wake = rules.nextWake(state);
        var first = acts.entrySet().stream().min(Map.Entry.comparingByValue());
        if (first.isPresent() && (wake.isEmpty() || !first.get().getValue().isAfter(wake.get().at()))) {
            now = first.get().getValue();
            act(first.get().getKey());
        } else if (wake.isPresent()) {
            now = wake.get().at();
            does(new Actor.Time(), wake.get().command());
        } else {
            throw new Halt("waits for ever");
        }
    }

    private void enter() throws Halt {
        entry = state.timer().entry();
        acts.clear();
        table.seats().forEach(seat -> acts.put(seat, now.plus(attention.before(state, seat))));
        if (state.phase() == Phase.CHOICE) {
            everybodyHasAChoice();
        }
    }

    private void everybodyHasAChoice() throws Halt {
        for (var seat : state.table().playing()) {
            if (Options.open(state, story, seat.number()).size() < FEWEST_OPTIONS) {
                throw new Halt("leaves '" + seat.role() + "' fewer than two options");
            }
        }
    }

    private void act(int seat) throws Halt {
        var command = Objects.requireNonNull(bots.get(seat)).next(state);
        if (command.isEmpty()) {
            acts.remove(seat);
        } else {
            acts.put(seat, now.plus(attention.after(command.get())));
            does(seat, command.get());
        }
    }

    private void does(int seat, AdventureCommand command) throws Halt {
        does(new Actor.Player(account(seat)), command);
    }

    private void does(Actor by, AdventureCommand command) throws Halt {
        switch (rules.decide(state, new Issued<>(by, now, command), sides -> 1 + chance.nextInt(sides))) {
            case Decision.Accepted<AdventureEvent>(var events) -> {
                events.forEach(event -> state = rules.evolve(state, event));
                tally.count(events);
            }
            case Decision.Refused<AdventureEvent>(var why) ->
                throw new Halt("refuses " + command + ": " + why.message());
        }
    }

    private Result ended() {
        var score = Objects.requireNonNull(state.score());
        return new Played(table, score, story.ending(score.ending()).when().eval(state.facts()),
                state.world().trust(), tally, Duration.between(BEGIN, now), state.secrets().past());
    }

    private Result stuck(String why) {
        return new Stuck(table, state.world().beat(), why);
    }

    private static AccountId account(int seat) {
        return new AccountId(seat);
    }

    /** The game cannot go on. */
    private static final class Halt extends Exception {
        private final String why;

        Halt(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
