package org.arcanecodex.adventure.content.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureCommand.Ask;
import org.arcanecodex.core.adventure.AdventureCommand.BySeat;
import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Legal;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.OpenOption;
import org.arcanecodex.core.adventure.Options;
import org.arcanecodex.core.adventure.Sight;
import org.arcanecodex.core.adventure.story.Story;

/** One person at the table, as far as a manner of playing makes one. Acts on what that seat knows and on nothing else. */
final class Bot {

    /** Of a hundred. */
    private static final int READY_AT_RANDOM = 25;
    private static final int FOLLOWS_A_PLAN = 50;
    /** What one belief weighs against having none. */
    private static final int BELIEF = 4;
    private static final int DANGER = 10;

    private final Story story;
    private final int seat;
    private final Table table;
    private final RandomGenerator chance;

    Bot(Story story, int seat, Table table, RandomGenerator chance) {
        this.story = story;
        this.seat = seat;
        this.table = table;
        this.chance = chance;
    }

    /** What it does now; empty once it waits for others. */
    Optional<BySeat> next(Adventure state) {
        if (state.seat(seat).done()) {
            return Optional.empty();
        }
        return switch (state.phase()) {
            case LOBBY, EPILOGUE -> Optional.empty();
            case SCENE, AFTERMATH -> Optional.of(new AdventureCommand.Continue());
            case COUNSEL -> Optional.of(counsel(state));
            case CHOICE -> choice(state);
        };
    }

    private BySeat counsel(Adventure state) {
        var legal = Legal.commands(state, story, seat);
        if (table.manner() == Manner.RANDOM) {
            return chance.nextInt(100) < READY_AT_RANDOM ? new Ready(true) : one(legal);
        }
        return Stream.of(tell(legal), ask(state, legal), plan(state, legal))
                .flatMap(Optional::stream)
                .filter(command -> table.manner().talks())
                .findFirst()
                .orElse(new Ready(true));
    }

    private Optional<BySeat> tell(List<BySeat> legal) {
        var form = table.lies(seat) ? Form.TWIST : Form.TRUTH;
        return legal.stream()
                .filter(command -> command instanceof Share share && share.to() == null && share.form() == form)
                .findFirst();
    }

    private Optional<BySeat> ask(Adventure state, List<BySeat> legal) {
        return legal.stream()
                .filter(command -> command instanceof Ask ask && hasMoreToTell(state, ask.seat()))
                .findFirst();
    }

    /** By what everybody sees: how much a seat has heard in this beat, and what it has told this one. */
    private boolean hasMoreToTell(Adventure state, int other) {
        int beat = state.world().beatNumber();
        long heard = state.secrets().heardBy(other).stream().filter(one -> one.beatNumber() == beat).count();
        long told = state.secrets()
                .sharesBy(other)
                .stream()
                .filter(share -> share.beatNumber() == beat && share.heardBy(seat))
                .map(share -> share.telling().value().whisper())
                .distinct()
                .count();
        return heard > told;
    }

    /** Points at what it would do, once. */
    private Optional<BySeat> plan(Adventure state, List<BySeat> legal) {
        return state.seat(seat).plan() == null
                ? best(state).map(option -> (BySeat) new Plan(option.option().id())).filter(legal::contains)
                : Optional.empty();
    }

    private Optional<BySeat> choice(Adventure state) {
        if (table.manner() == Manner.RANDOM) {
            return Optional.of(one(Legal.commands(state, story, seat)));
        }
        return agreed(state).or(() -> best(state))
                .map(open -> new Choose(open.option().id(), momentum(state, open)));
    }

    private Optional<OpenOption> agreed(Adventure state) {
        var plan = Sight.of(state, story, seat).plan();
        return table.manner().talks() && chance.nextInt(100) < FOLLOWS_A_PLAN
                ? open(state).stream().filter(option -> option.option().id().equals(plan)).findFirst()
                : Optional.empty();
    }

    private Optional<OpenOption> best(Adventure state) {
        var beliefs = Beliefs.of(state, story, seat);
        return table.manner() == Manner.CAREFUL
                ? open(state).stream().max(Comparator.comparingInt(option -> caution(option, beliefs)))
                : leaning(open(state), beliefs);
    }

    private static int caution(OpenOption option, Beliefs beliefs) {
        return option.threshold() - DANGER * option.option().danger()
                + BELIEF * beliefs.speakFor(option.option().id());
    }

    /** The more beliefs speak for an option, the likelier. */
    private Optional<OpenOption> leaning(List<OpenOption> options, Beliefs beliefs) {
        int draw = chance.nextInt(options.stream().mapToInt(option -> weight(option, beliefs)).sum());
        for (var option : options) {
            draw -= weight(option, beliefs);
            if (draw < 0) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private static int weight(OpenOption option, Beliefs beliefs) {
        return 1 + BELIEF * beliefs.speakFor(option.option().id());
    }

    private Momentum momentum(Adventure state, OpenOption open) {
        return open.option().check() != null && state.seat(seat).momentum() > 0 ? Momentum.REROLL : Momentum.NONE;
    }

    private List<OpenOption> open(Adventure state) {
        return Options.open(state, story, seat);
    }

    private BySeat one(List<BySeat> legal) {
        return legal.get(chance.nextInt(legal.size()));
    }
}
