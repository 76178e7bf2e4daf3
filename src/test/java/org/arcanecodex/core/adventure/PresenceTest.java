package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.arcanecodex.core.adventure.AdventureCommand.Ask;
import org.arcanecodex.core.adventure.AdventureCommand.Autopilot;
import org.arcanecodex.core.adventure.AdventureCommand.Continue;
import org.arcanecodex.core.adventure.AdventureCommand.LeaveSeat;
import org.arcanecodex.core.adventure.AdventureCommand.SeatBack;
import org.arcanecodex.core.adventure.AdventureCommand.SeatGone;
import org.arcanecodex.core.adventure.ChoiceEvent.ChoiceSealed;
import org.arcanecodex.core.adventure.ChoiceEvent.ChoicesOpened;
import org.arcanecodex.core.adventure.SecretEvent.WhisperShared;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Ben's phone dies, Ana plays on, Ben comes back. */
class PresenceTest {

    @Test
    void nobodyWaitsForWhoIsAway() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.does("Ana", new Continue());
        table.does("Cid", new Continue());

        table.loses("Ben");

        assertThat(table.seat("Ben").kind()).isEqualTo(Seat.Kind.AWAY);
        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);
        assertThat(table.refusedToTime(new SeatGone(2)).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refusedToTime(new SeatGone(9)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void whoIsAwayActsPlainlyAndKeepsTheirSecrets() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.loses("Ben");
        table.until(Phase.CHOICE);
        assertThat(of(WhisperShared.class, table.journal())).isEmpty();
        table.chooses("Ana", "wait");

        var events = table.rolls(50).chooses("Cid", "wait");

        assertThat(only(ChoicesOpened.class, events).choices()).extracting(ChoiceEvent.Opening::seat)
                .containsExactly(1, 2, 3);
    }

    @Test
    void comingBackOneHasTheSeatAtOnceInTheMiddleOfAPhase() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.until(Phase.CHOICE);
        table.loses("Ben");

        table.does("Ben", new SeatBack());

        assertThat(table.seat("Ben").kind()).isEqualTo(Seat.Kind.HUMAN);
        assertThat(table.refused("Ben", new SeatBack()).code()).isEqualTo(Code.ALREADY_DONE);
        table.chooses("Ana", "wait");
        assertThat(table.state().phase()).as("Ben is waited for again").isEqualTo(Phase.CHOICE);
    }

    @Test
    void whoActsIsHere() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.loses("Ben");

        table.does("Ben", new Continue());

        assertThat(table.seat("Ben").kind()).isEqualTo(Seat.Kind.HUMAN);
        assertThat(table.seat("Ben").done()).isTrue();
    }

    @Test
    void aRefusedCommandWakesNobody() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.loses("Ben");

        table.refused("Ben", new AdventureCommand.Plan("force"));

        assertThat(table.seat("Ben").kind()).isEqualTo(Seat.Kind.AWAY);
    }

    @Test
    void withEverybodyAwayTimeAloneTellsTheStory() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        table.loses("Ana");
        assertThat(table.state().phase()).isEqualTo(Phase.SCENE);
        while (table.state().phase() != Phase.EPILOGUE) {
            table.timeIsUp();
        }
        table.timeIsUp();
        assertThat(table.state().gains().owed()).isFalse();
        table.timeIsUp();

        assertThat(table.closed()).isTrue();
    }

    @Test
    void anAutopilotTellsAllItKnowsAndNeverLies() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);

        var events = table.does("Ben", new Autopilot(Style.CAREFUL));

        assertThat(only(WhisperShared.class, events).telling().value()).isEqualTo(
                new Telling("flour", Form.TRUTH));
        assertThat(table.refused("Ana", new Ask(2, null)).code()).isEqualTo(Code.UNAFFORDABLE);
        assertThat(table.refused("Ben", new Autopilot(Style.CAREFUL)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void anAutopilotChoosesAtOnceAndItsPlayerMayStillDecideOtherwise() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.CHOICE);

        assertThat(only(ChoiceSealed.class, table.does("Ben", new Autopilot(Style.BOLD))).seat()).isEqualTo(2);
        table.chooses("Ben", "wait");

        assertThat(table.seat("Ben").kind()).isEqualTo(Seat.Kind.HUMAN);
        assertThat(table.state().secrets().choiceOf(2)).contains(new Choice("wait", Momentum.NONE));
    }

    @Test
    void stylesDiffer() {
        assertThat(styled(Style.CAREFUL)).isEqualTo("wait");
        assertThat(styled(Style.BOLD)).isEqualTo("force");
    }

    @Test
    void autopilotIsForTheStory() {
        var table = TestTable.with(TestStories.mill(), "Ana");

        assertThat(table.refused("Ana", new Autopilot(Style.PLAIN)).code()).isEqualTo(Code.WRONG_PHASE);
    }

    @Test
    void whoLeavesTheStoryLeavesASeatThatPlaysOnAndMayReturn() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");

        table.does("Ana", new LeaveSeat());

        assertThat(table.seat("Ana").kind()).isEqualTo(Seat.Kind.AUTOPILOT);
        assertThat(table.seat("Ana").left()).isTrue();
        assertThat(table.state().table().host()).isEqualTo(table.account("Ben"));
        assertThat(table.refused("Ana", new LeaveSeat()).code()).isEqualTo(Code.ALREADY_DONE);
        table.does("Ana", new SeatBack());
        assertThat(table.seat("Ana").left()).isFalse();
        assertThat(table.seat("Ana").kind()).isEqualTo(Seat.Kind.HUMAN);
    }

    @Test
    void whenTheLastOneLeavesTheRoomCloses() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.does("Ana", new LeaveSeat());

        var events = table.does("Ben", new LeaveSeat());

        assertThat(only(EndEvent.RoomClosed.class, events).why()).isEqualTo(EndEvent.Closing.EMPTY);
        assertThat(table.closed()).isTrue();
    }

    private static String styled(Style style) {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.CHOICE);
        table.does("Ben", new Autopilot(style));
        return table.state().secrets().choiceOf(2).orElseThrow().option();
    }
}
