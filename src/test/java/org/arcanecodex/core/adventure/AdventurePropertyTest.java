package org.arcanecodex.core.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.testkit.RandomPlay;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;

/** Laws that hold for every evening, however people behave. */
class AdventurePropertyTest {

    private static final int MOST_WAKES = 200;

    @Property(tries = 200)
    void whateverPeopleTryTheTableStaysSound(@ForAll long seed, @ForAll @IntRange(max = 400) int commands) {
        var play = new RandomPlay(seed).play(commands);
        var state = play.table().state();

        assertThat(play.accepted()).isPositive();
        assertThat(state.world().trust()).isBetween(0, 100);
        assertThat(state.table().seats()).hasSize(Table.SEATS);
        assertThat(state.table().held()).extracting(Seat::account).doesNotHaveDuplicates();
        assertThat(state.table().held()).extracting(Seat::role).doesNotHaveDuplicates();
        for (var seat : state.table().seats()) {
            assertThat(seat.hp()).isBetween(0, 12);
            assertThat(seat.momentum()).isBetween(0, Deed.MOST_MOMENTUM);
            assertThat(seat.held()).isEqualTo(seat.kind() == Seat.Kind.HUMAN || seat.kind() == Seat.Kind.AWAY
                    || seat.kind() == Seat.Kind.AUTOPILOT);
        }
        assertThat(state.recent().size()).as("what is kept of a beat is bounded").isLessThan(400);
        assertThat(state.timer().due() == null).isEqualTo(state.status() == Status.CLOSED);
    }

    @Property(tries = 200)
    void whateverHasHappenedTimeAloneBringsItToAnEnd(@ForAll long seed, @ForAll @IntRange(max = 200) int commands) {
        var play = new RandomPlay(seed).play(commands);
        var table = play.table();
        var alarms = new HashSet<String>();
        Instant last = Instant.MIN;

        for (int wakes = 0; !table.closed(); wakes++) {
            assertThat(wakes).as("in phase %s", table.state().phase()).isLessThan(MOST_WAKES);
            var wake = table.rules().nextWake(table.state()).orElseThrow();
            assertThat(alarms.add(wake.id())).as(wake.id() + " fires once").isTrue();
            assertThat(wake.at()).isAfterOrEqualTo(last);
            last = table.now();
            play.timeIsUp();
        }
    }

    @Property(tries = 100)
    void whatIsCalledLegalIsAccepted(@ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int commands) {
        var table = new RandomPlay(seed).play(commands).table();

        for (var seat : table.state().table().held()) {
            for (var command : Legal.commands(table.state(), table.story(), seat.number())) {
                assertThat(decide(table, new Actor.Player(seat.account()), command)).as(command.toString())
                        .isInstanceOf(Decision.Accepted.class);
            }
        }
    }

    @Property(tries = 100)
    void theSameCommandAtTheSameTimeWithTheSameDiceDoesTheSame(@ForAll long seed,
            @ForAll @IntRange(min = 20, max = 200) int commands) {
        var table = new RandomPlay(seed).play(commands).table();

        for (var seat : table.state().table().held()) {
            var by = new Actor.Player(seat.account());
            for (var command : Legal.commands(table.state(), table.story(), seat.number())) {
                assertThat(decide(table, by, command)).isEqualTo(decide(table, by, command));
            }
        }
    }

    @Property(tries = 100)
    void botsThatFollowThePolicyReachTheEnd(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int people) {
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            names.add("bot-" + i);
        }
        var chance = new SplittableRandom(seed);
        var table = TestTable.playing(TestStories.mill(), names.toArray(String[]::new))
                .rolling(sides -> 1 + chance.nextInt(sides));

        for (int moves = 0; table.state().phase() != Phase.EPILOGUE; moves++) {
            assertThat(moves).isLessThan(1000);
            boolean moved = false;
            for (var name : names) {
                var intent = Policy.intent(Sight.of(table.state(), table.story(), table.seat(name).number()));
                if (intent.isPresent()) {
                    table.does(name, intent.get());
                    moved = true;
                }
            }
            assertThat(moved).as("somebody moves in %s", table.state().phase()).isTrue();
        }
    }

    @Property(tries = 50)
    void aRoomIsOpenedOnlyOnce(@ForAll long seed) {
        var table = new RandomPlay(seed).play(30).table();
        var host = table.state().table().host();

        assertThat(decide(table, new Actor.Player(host), new OpenRoom(host, table.state().setup().story(),
                Visibility.PUBLIC, Pace.LIVE, Difficulty.PLAIN, 1, null))).isInstanceOf(Decision.Refused.class);
    }

    private static Decision<AdventureEvent> decide(TestTable table, Actor by, AdventureCommand command) {
        return table.rules().decide(table.state(), new Issued<>(by, table.now(), command), sides -> sides / 2);
    }
}
