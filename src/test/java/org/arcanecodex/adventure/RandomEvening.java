package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Legal;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.room.RoomCodec;
import org.arcanecodex.testkit.RandomPlay;
import org.arcanecodex.testkit.TestTable;

/** One evening of people who do anything, brought to its end by time alone, and then done once more as it was written. */
final class RandomEvening {

    private static final int MOST_COMMANDS = 240;
    private static final int MOST_WAKES = 200;
    private static final RoomCodec<Adventure, AdventureCommand, AdventureEvent> CODEC = AdventureKind.writing();

    private final RandomPlay play;
    private final TestTable table;

    /**
     * What was tried.
     *
     * @param kinds of commands that were accepted
     * @param ends that stories came to
     */
    record Tried(long accepted, long refused, Set<Class<?>> kinds, Set<String> ends) {

        static Tried nothing() {
            return new Tried(0, 0, Set.of(), Set.of());
        }

        Tried and(Tried other) {
            return new Tried(accepted + other.accepted, refused + other.refused, union(kinds, other.kinds),
                    union(ends, other.ends));
        }

        private static <T> Set<T> union(Set<T> some, Set<T> others) {
            var all = new HashSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    private RandomEvening(long seed) {
        play = new RandomPlay(seed);
        table = play.table();
    }

    /** @throws AssertionError if anything is not as it must be; a seed is always the same evening */
    static Tried of(long seed) {
        var evening = new RandomEvening(seed);
        evening.play.play(new SplittableRandom(seed).nextInt(MOST_COMMANDS));
        evening.nobodyIsStuck();
        evening.endsByItself();
        evening.isTheSameOnceMore();
        return evening.tried();
    }

    private Tried tried() {
        var score = table.state().score();
        return new Tried(play.accepted(), play.refused(),
                table.lines().stream().map(line -> line.command().getClass()).collect(Collectors.toSet()),
                score == null ? Set.of() : Set.of(table.story().id() + " " + score.ending()));
    }

    /** Whatever is offered to a seat is taken, and somebody who is waited for has something to do. */
    private void nobodyIsStuck() {
        for (var seat : table.state().table().held()) {
            var legal = Legal.commands(table.state(), table.story(), seat.number());
            for (var command : legal) {
                assertThat(decide(table.state(), new Actor.Player(seat.account()), command)).as(command.toString())
                        .isInstanceOf(Decision.Accepted.class);
            }
            if (seat.present() && !seat.done() && table.state().phase().inBeat() && !table.state().timer().paused()) {
                assertThat(legal).as("what seat %s can do in %s", seat.number(), table.state().phase()).isNotEmpty();
            }
        }
    }

    private void endsByItself() {
        for (int wakes = 0; !table.closed(); wakes++) {
            assertThat(wakes).as("deadlines until the end").isLessThan(MOST_WAKES);
            play.timeIsUp();
        }
    }

    /**
     * Each command is read from what would be stored of it, and decided anew upon the state that the stored events
     * before it make: what comes out is what was stored.
     */
    private void isTheSameOnceMore() {
        var state = table.rules().initial();
        long seq = 0;
        for (var line : table.lines()) {
            seq++;
            var stored = CODEC.encode(line.command(), line.events());
            var read = CODEC.decode(CODEC.commandType(line.command()), stored);
            var dice = play.dice(table.rules().diceSalt(state), seq);
            var anew = table.rules().decide(state, new Issued<>(line.by(), line.at(), read.command()), dice);
            assertThat(anew).as("line %s: %s", seq, stored).isEqualTo(new Decision.Accepted<>(line.events()));
            assertThat(read.events()).as("line %s: %s", seq, stored).isEqualTo(line.events());
            for (var event : read.events()) {
                state = table.rules().evolve(state, event);
            }
        }
        assertThat(state).isEqualTo(table.state());
        assertThat(CODEC.decodeState(CODEC.encodeState(state))).isEqualTo(state);
    }

    private Decision<AdventureEvent> decide(Adventure state, Actor by, AdventureCommand command) {
        return table.rules().decide(state, new Issued<>(by, table.now(), command), sides -> sides / 2);
    }
}
