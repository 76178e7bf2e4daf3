package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureCommand.Ask;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.Refuse;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.adventure.SecretEvent.AskRefused;
import org.arcanecodex.core.adventure.SecretEvent.WhisperHeard;
import org.arcanecodex.core.adventure.SecretEvent.WhisperShared;
import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Scene and counsel: who hears what, and what becomes of it. */
class CounselTest {

    @Test
    void eachWhisperFindsTheCallingThatHearsIt() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");

        assertThat(of(WhisperHeard.class, table.journal())).containsExactly(new WhisperHeard(1, "sand"),
                new WhisperHeard(2, "flour"), new WhisperHeard(3, "cat"));
    }

    @Test
    void whereACallingIsMissingWhoeverHasHeardLeastHearsIt() {
        var table = TestTable.playing(TestStories.mill(), "Ana");

        assertThat(of(WhisperHeard.class, table.journal())).containsExactly(new WhisperHeard(1, "sand"),
                new WhisperHeard(2, "flour"), new WhisperHeard(3, "cat"));
    }

    @Test
    void othersLearnOnlyHowManyWhispersOneHasHeard() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");

        assertThat(table.journal()).filteredOn(event -> event.reaches(1))
                .filteredOn(WhisperHeard.class::isInstance)
                .containsExactly(new WhisperHeard(1, "sand"));
        assertThat(of(SecretEvent.WhispersCounted.class, table.journal())).allMatch(event -> event.reaches(1));
    }

    @Test
    void aSceneGoesOnWhenAllHaveReadIt() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");

        table.does("Ana", new AdventureCommand.Continue());
        assertThat(table.state().phase()).isEqualTo(Phase.SCENE);
        assertThat(table.refused("Ana", new AdventureCommand.Continue()).code()).isEqualTo(Code.ALREADY_DONE);
        table.does("Ben", new AdventureCommand.Continue());

        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);
        assertThat(table.refused("Ana", new AdventureCommand.Continue()).code()).isEqualTo(Code.WRONG_PHASE);
    }

    @Test
    void aCompanionTellsSmallThingsUnasked() {
        var table = inCounsel("Ana", "Ben");

        var shared = only(WhisperShared.class, table.journal());
        assertThat(shared.by()).isEqualTo(3);
        assertThat(shared.to()).isNull();
        assertThat(shared.telling().value()).isEqualTo(new Telling("cat", Form.TRUTH));
        assertThat(table.trust()).isEqualTo(50);
    }

    @Test
    void tellingTheTableRaisesTrustByTheWeightOfTheWhisperAndOnlyOnce() {
        var table = inCounsel("Ana", "Ben");

        table.tells("Ana", "sand", Form.PART);
        assertThat(table.trust()).isEqualTo(65);
        table.tells("Ana", "sand", Form.TRUTH);
        assertThat(table.trust()).isEqualTo(65);
        table.tells("Ben", "flour", Form.TRUTH);
        assertThat(table.trust()).isEqualTo(75);
    }

    @Test
    void trustDoesNotTellALieFromTheTruth() {
        var liar = inCounsel("Ana", "Ben");
        var honest = inCounsel("Ana", "Ben");

        var lie = liar.tells("Ana", "sand", Form.TWIST);
        var truth = honest.tells("Ana", "sand", Form.TRUTH);

        assertThat(liar.trust()).isEqualTo(honest.trust());
        assertThat(lie).hasSameSizeAs(truth);
    }

    @Test
    void oneTellsOnlyWhatOneHasHeardAndNotTheSameTwice() {
        var table = inCounsel("Ana", "Ben");

        assertThat(table.refused("Ana", new Share("flour", Form.TRUTH, null)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new Share("sand", Form.TRUTH, 4)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new Share("sand", Form.TRUTH, 1)).code()).isEqualTo(Code.NOT_FOUND);
        table.tells("Ana", "sand", Form.TRUTH);
        assertThat(table.refused("Ana", new Share("sand", Form.TRUTH, null)).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ana", new Share("sand", Form.TWIST, 2)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void whatIsToldToOneStaysBetweenTheTwo() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);

        var events = table.does("Ana", new Share("sand", Form.TRUTH, 2));

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().reaches(1)).isTrue();
        assertThat(events.getFirst().reaches(2)).isTrue();
        assertThat(events.getFirst().reaches(3)).isFalse();
        var telling = only(WhisperShared.class, events).telling();
        assertThat(telling.to(1)).isPresent();
        assertThat(telling.to(2)).isEmpty();
        table.tells("Ana", "sand", Form.TRUTH);
        assertThat(table.trust()).isEqualTo(65);
    }

    @Test
    void oneAsksEachSeatOnceInABeat() {
        var table = inCounsel("Ana", "Ben");

        table.does("Ana", new Ask(2, "grain"));

        assertThat(table.refused("Ana", new Ask(2, null)).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ana", new Ask(1, null)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new Ask(4, null)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void refusingIsSeenAndCostsTrust() {
        var table = inCounsel("Ana", "Ben");
        assertThat(table.refused("Ben", new Refuse(1)).code()).isEqualTo(Code.NOT_FOUND);
        table.does("Ana", new Ask(2, null));

        var events = table.does("Ben", new Refuse(1));

        assertThat(events).allMatch(event -> event.reaches(3));
        assertThat(table.trust()).isEqualTo(45);
        assertThat(table.refused("Ben", new Refuse(1)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void whoAnswersOweNoRefusal() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ana", new Ask(2, null));
        table.tells("Ben", "flour", Form.TWIST);

        assertThat(table.refused("Ben", new Refuse(1)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void whoSaysNothingUntilTheCounselEndsHasRefused() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ana", new Ask(2, null));

        var events = table.until(Phase.CHOICE);

        assertThat(only(AskRefused.class, events)).isEqualTo(new AskRefused(1, 2));
        assertThat(only(WorldEvent.TrustChanged.class, events).why()).isEqualTo(Why.of(Cause.REFUSED));
        assertThat(table.trust()).isEqualTo(45);
    }

    @Test
    void whoWasReadyAndIsAskedHasTimeToAnswer() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ben", new AdventureCommand.Ready(true));
        table.does("Ana", new Ask(2, null));

        assertThat(of(AskRefused.class, table.does("Ana", new AdventureCommand.Ready(true)))).isEmpty();
        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);
        table.does("Ben", new AdventureCommand.Ready(true));
        assertThat(table.state().phase()).isEqualTo(Phase.CHOICE);
    }

    @Test
    void silenceIsARefusalAlsoWhenTimeEndsTheCounsel() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ana", new Ask(2, null));

        assertThat(of(AskRefused.class, table.timeIsUp())).hasSize(1);
    }

    @Test
    void whoHasToldAllInWhateverFormOwesNothingMore() {
        for (var form : Form.values()) {
            var table = inCounsel("Ana", "Ben");
            table.does("Ben", new Share("flour", form, 1));
            table.does("Ana", new Ask(2, null));

            assertThat(of(AskRefused.class, table.until(Phase.CHOICE))).as("told as %s", form).isEmpty();
        }
    }

    @Test
    void whoIsAwayHasNotRefused() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ana", new Ask(2, null));
        table.loses("Ben");

        assertThat(of(AskRefused.class, table.until(Phase.CHOICE))).isEmpty();
    }

    @Test
    void whoAnsweredOrRefusedIsNotCountedTwice() {
        for (var answer : List.of(new Share("flour", Form.PART, 1), new Refuse(1))) {
            var table = inCounsel("Ana", "Ben");
            table.does("Ana", new Ask(2, null));
            table.does("Ben", answer);

            assertThat(of(AskRefused.class, table.until(Phase.CHOICE))).isEmpty();
        }
    }

    @Test
    void aCompanionWhoIsAskedAnswersAtOnceAndOnlyToWhoAsked() {
        var table = TestTable.playing(TestStories.mill(), "Ana");
        table.until(Phase.COUNSEL);
        assertThat(of(WhisperShared.class, table.journal())).extracting(share -> share.telling().value().whisper())
                .containsExactly("cat");

        var events = table.does("Ana", new Ask(2, "grain"));

        var answer = only(WhisperShared.class, events);
        assertThat(answer.by()).isEqualTo(2);
        assertThat(answer.to()).isEqualTo(1);
        assertThat(answer.telling().value()).isEqualTo(new Telling("flour", Form.TRUTH));
        assertThat(table.state().secrets().asks()).allMatch(Secrets.Ask::answered);
    }

    @Test
    void whoHasToldAllCannotBeAskedInVain() {
        var table = TestTable.playing(TestStories.mill(), "Ana");
        table.until(Phase.COUNSEL);

        assertThat(table.refused("Ana", new Ask(3, null)).code()).isEqualTo(Code.UNAFFORDABLE);
    }

    @Test
    void aPlanIsAPointerForAllToSee() {
        var table = inCounsel("Ana", "Ben");

        table.does("Ben", new Plan("pick"));

        assertThat(table.seat("Ben").plan()).isEqualTo("pick");
        assertThat(table.refused("Ben", new Plan("pick")).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ben", new Plan("climb")).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void theCounselEndsWhenAllAreReady() {
        var table = inCounsel("Ana", "Ben");
        table.does("Ana", new Ready(true));
        table.does("Ana", new Ready(false));
        table.does("Ben", new Ready(true));
        assertThat(table.state().phase()).isEqualTo(Phase.COUNSEL);

        table.does("Ana", new Ready(true));

        assertThat(table.state().phase()).isEqualTo(Phase.CHOICE);
        assertThat(table.refused("Ana", new Share("sand", Form.TRUTH, null)).code()).isEqualTo(Code.WRONG_PHASE);
    }

    private static TestTable inCounsel(String... names) {
        var table = TestTable.playing(TestStories.mill(), names);
        table.until(Phase.COUNSEL);
        return table;
    }
}
