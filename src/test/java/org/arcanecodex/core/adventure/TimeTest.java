package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.arcanecodex.core.adventure.AdventureCommand.Continue;
import org.arcanecodex.core.adventure.AdventureCommand.Extend;
import org.arcanecodex.core.adventure.AdventureCommand.Pause;
import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.Resume;
import org.arcanecodex.core.adventure.AdventureCommand.Start;
import org.arcanecodex.core.adventure.AdventureCommand.Grace;
import org.arcanecodex.core.adventure.AdventureCommand.TimeUp;
import org.arcanecodex.core.adventure.ClockEvent.PhaseEntered;
import org.arcanecodex.core.adventure.ClockEvent.PhaseExtended;
import org.arcanecodex.core.adventure.ClockEvent.PhaseResumed;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Limits, pauses, extensions, and what happens when nobody moves. */
class TimeTest {

    @Test
    void everyPhaseHasItsLimitAndGoesOnByItself() {
        var table = TestTable.playing(TestStories.step(), "Ana");

        assertLimit(table, 45);
        assertThat(only(PhaseEntered.class, table.timeIsUp()).phase()).isEqualTo(Phase.COUNSEL);
        assertLimit(table, 120);
        assertThat(only(PhaseEntered.class, table.timeIsUp()).phase()).isEqualTo(Phase.CHOICE);
        assertLimit(table, 60);
        assertThat(only(PhaseEntered.class, table.timeIsUp()).phase()).isEqualTo(Phase.AFTERMATH);
        assertLimit(table, 30);
        assertThat(only(PhaseEntered.class, table.timeIsUp()).phase()).isEqualTo(Phase.EPILOGUE);
        table.timeIsUp();
        assertThat(table.state().gains().owed()).isFalse();
        assertLimit(table, 600);
        table.timeIsUp();
        assertThat(table.closed()).isTrue();
    }

    @Test
    void aRelaxedTableTakesThreeTimesAsLong() {
        var table = TestTable.opened(TestStories.step(), Pace.RELAXED, Difficulty.PLAIN, "Ana");
        table.does("Ana", new Start());

        assertLimit(table, 135);
    }

    @Test
    void whoDoesNotChooseInTimeHasTheChoiceMadeForThem() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.until(Phase.CHOICE);
        table.chooses("Ben", "stay");

        var events = table.timeIsUp();

        assertThat(only(ChoiceEvent.ChoicesOpened.class, events).choices()).containsExactly(
                new ChoiceEvent.Opening(1, "go"), new ChoiceEvent.Opening(2, "stay"));
    }

    @Test
    void aDeadlineFiresOnceAndNotBeforeItsTime() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        var wake = table.rules().nextWake(table.state()).orElseThrow();
        assertThat(wake.id()).isEqualTo("deadline:" + table.state().timer().alarm());

        assertThat(table.refusedToTime(wake.command()).code()).isEqualTo(Code.STALE);
        table.timeIsUp();
        assertThat(table.refusedToTime(wake.command()).code()).isEqualTo(Code.STALE);
        assertThat(table.refused("Ana", wake.command()).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refusedToTime(new Continue()).code()).isEqualTo(Code.FORBIDDEN);
    }

    @Test
    void everyInstantThatIsSetHasANumberOfItsOwn() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        long before = table.state().timer().alarm();

        table.does("Ana", new Extend());

        assertThat(table.state().timer().alarm()).isEqualTo(before + 1);
        assertThat(table.refusedToTime(new TimeUp(before)).code()).isEqualTo(Code.STALE);
    }

    @Test
    void anExtensionAddsHalfOfTheLimitTwice() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.until(Phase.COUNSEL);
        table.does("Ana", new Extend());
        table.does("Ben", new Extend());

        assertLimit(table, 240);
        assertThat(table.refused("Ana", new Extend()).code()).isEqualTo(Code.UNAFFORDABLE);
        table.goesOn();
        assertThat(table.state().timer().extensionsLeft()).isEqualTo(2);
    }

    @Test
    void aPauseStopsTheClockAndKeepsWhatWasLeft() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.later(Duration.ofSeconds(15)).does("Ben", new Pause());

        assertThat(table.state().timer().endsAt()).isNull();
        assertThat(table.refused("Ana", new Continue()).code()).isEqualTo(Code.WRONG_PHASE);
        assertThat(table.refused("Ana", new Pause()).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ana", new Extend()).code()).isEqualTo(Code.WRONG_PHASE);
        table.later(Duration.ofSeconds(60)).does("Ben", new Resume());

        assertLimit(table, 30);
        assertThat(table.refused("Ben", new Resume()).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void aPlayersPauseLastsTwoMinutesAndIsTheOnlyOne() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.does("Ben", new Pause());

        var resumed = only(PhaseResumed.class, table.timeIsUp());

        assertThat(table.now()).isEqualTo(TestTable.EVENING.plus(Duration.ofMinutes(2)));
        assertThat(resumed.endsAt()).isEqualTo(table.now().plusSeconds(45));
        assertThat(table.refused("Ben", new Pause()).code()).isEqualTo(Code.UNAFFORDABLE);
    }

    @Test
    void theHostPausesAsOftenAsNeeded() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.does("Ana", new Pause());
        assertThat(table.refused("Ben", new Resume()).code()).isEqualTo(Code.FORBIDDEN);
        table.does("Ana", new Resume());
        table.does("Ana", new Pause());

        assertThat(table.state().timer().due()).isEqualTo(table.now().plus(Duration.ofMinutes(10)));
    }

    @Test
    void whenWhoPausedIsGoneAnybodyGoesOn() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.does("Ana", new Pause());
        table.loses("Ana");

        table.does("Ben", new Resume());

        assertThat(table.state().timer().paused()).isFalse();
    }

    @Test
    void whatWasDoneDuringAPauseCountsAfterIt() {
        var table = TestTable.playing(TestStories.step(), "Ana", "Ben");
        table.does("Ana", new Continue());
        table.does("Ana", new Pause());
        table.loses("Ben");
        assertThat(table.state().phase()).isEqualTo(Phase.SCENE);

        table.does("Ana", new Resume());

        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);
    }

    @Test
    void theServerGivesTimeForASilenceOfItsOwnOnceInEachPhase() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        table.until(Phase.CHOICE);
        var until = table.state().timer().endsAt().plusSeconds(15);

        var events = table.byTime(new Grace(table.state().timer().alarm(), until));

        assertThat(only(PhaseExtended.class, events)).isEqualTo(new PhaseExtended(null, until));
        assertThat(table.state().timer().extensionsLeft()).isEqualTo(2);
        assertThat(table.refusedToTime(new Grace(table.state().timer().alarm(), until.plusSeconds(15))).code())
                .isEqualTo(Code.STALE);
        assertThat(of(PhaseEntered.class, table.timeIsUp())).hasSize(1);
        assertThat(table.now()).isEqualTo(until);
    }

    @Test
    void noTimeIsTakenNorGivenForAnotherDeadlineNorDuringAPause() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        var endsAt = table.state().timer().endsAt();
        long alarm = table.state().timer().alarm();

        assertThat(table.refusedToTime(new Grace(alarm, endsAt)).code()).isEqualTo(Code.STALE);
        assertThat(table.refusedToTime(new Grace(alarm - 1, endsAt.plusSeconds(9))).code()).isEqualTo(Code.STALE);
        assertThat(table.refused("Ana", new Grace(alarm, endsAt.plusSeconds(9))).code()).isEqualTo(Code.FORBIDDEN);
        table.does("Ana", new Pause());
        assertThat(table.refusedToTime(new Grace(table.state().timer().alarm(), endsAt.plusSeconds(900))).code())
                .isEqualTo(Code.STALE);
    }

    @Test
    void aDeadlineThatIsActedOnEndsItsPhaseHoweverLate() {
        var table = TestTable.playing(TestStories.step(), "Ana");
        table.until(Phase.CHOICE);

        var events = table.later(Duration.ofMinutes(5)).timeIsUp();

        assertThat(of(PhaseExtended.class, events)).isEmpty();
        assertThat(of(PhaseEntered.class, events)).hasSize(1);
    }

    @Test
    void aLateMoveStillCountsWhileTimeHasNotActed() {
        var table = TestTable.playing(TestStories.step(), "Ana");

        table.later(Duration.ofSeconds(50)).does("Ana", new Continue());

        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);
        assertLimit(table, 120);
    }

    @Test
    void thereIsNothingToPauseInALobby() {
        var table = TestTable.with(TestStories.step(), "Ana", "Ben");

        assertThat(table.refused("Ana", new Pause()).code()).isEqualTo(Code.WRONG_PHASE);
        assertThat(table.refused("Ana", new Extend()).code()).isEqualTo(Code.WRONG_PHASE);
        table.does("Ben", new Ready(true));
    }

    private static void assertLimit(TestTable table, int seconds) {
        assertThat(table.state().timer().endsAt()).isEqualTo(table.now().plusSeconds(seconds));
    }
}
