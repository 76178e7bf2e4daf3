package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.only;
import static org.arcanecodex.testkit.TestTable.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureCommand.Probe;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.adventure.SecretEvent.Exposure;
import org.arcanecodex.core.adventure.SecretEvent.LieExposed;
import org.arcanecodex.core.adventure.SecretEvent.Probed;
import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.WorldEvent.TrustChanged;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Lies are facts in the log: they can be doubted, contradicted, revealed, owned up to. */
class LiesTest {

    /** The first thing that the whole table is told; what passes between two is counted apart. */
    private static final int LIE = 1;

    @Test
    void aProbeThatWinsFindsTheLieForEverybody() {
        var table = lied();

        var events = table.rolls(62).does("Ana", new Probe(LIE));

        assertThat(only(Probed.class, events).threshold()).as("perception 30 against deception 10").isEqualTo(60);
        assertThat(only(Probed.class, events).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(of(LieExposed.class, events)).isEmpty();

        events = table.rolls(5).does("Cid", new Probe(LIE));
        assertThat(only(Probed.class, events).verdict()).isEqualTo(Verdict.LIE);
        assertThat(only(LieExposed.class, events)).isEqualTo(new LieExposed(LIE, 2, "flour", Exposure.PROBED));
    }

    @Test
    void whatAProbeFoundIsForWhoProbed() {
        var table = told(Form.TRUTH);

        var events = table.rolls(20).does("Ana", new Probe(LIE));

        assertThat(events).hasSize(1);
        assertThat(only(Probed.class, events).verdict()).isEqualTo(Verdict.SURE);
        assertThat(events.getFirst().reaches(2)).isFalse();
    }

    @Test
    void aPartIsNeitherTrueNorFalse() {
        assertThat(only(Probed.class, told(Form.PART).rolls(1).does("Ana", new Probe(LIE))).verdict())
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void eachShareIsProbedOnceByEachSeatThatHeardIt() {
        var table = lied();
        table.rolls(99).does("Ana", new Probe(LIE));

        assertThat(table.refused("Ana", new Probe(LIE)).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ben", new Probe(LIE)).code()).as("one's own").isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new Probe(77)).code()).isEqualTo(Code.NOT_FOUND);
        table.rolls(1).does("Cid", new Probe(LIE));
        assertThat(table.refused("Ana", new Probe(LIE)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void anExposedLieLosesWhatItGainedAndTwentyMore() {
        var table = lied();
        assertThat(table.trust()).isEqualTo(60);

        table.rolls(1).does("Ana", new Probe(LIE));

        assertThat(table.trust()).isEqualTo(30);
    }

    @Test
    void aLieSinceWhichTheLiarGotWhatTheyWantedCostsMore() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid", "Dot");
        table.until(Phase.COUNSEL);
        table.tells("Ana", "sand", Form.TWIST);
        assertThat(table.trust()).isEqualTo(65);
        table.until(Phase.CHOICE);
        for (var who : List.of("Ben", "Cid", "Dot")) {
            table.chooses(who, "wait");
        }
        table.rolls(30).chooses("Ana", "pick");
        table.goesOn();
        table.until(Phase.COUNSEL);

        var events = table.rolls(1).does("Cid", new Probe(1));

        assertThat(only(TrustChanged.class, events).why()).as("Wren wants the mill open")
                .isEqualTo(Why.of(Cause.LIE_FOR_GAIN));
        assertThat(table.trust()).isEqualTo(65 - 15 - 25);
    }

    @Test
    void aLieIsNotForGainBecauseTheLiarHadWhatTheyWantedAllAlong() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid", "Dot");
        table.until(Phase.CHOICE);
        for (var who : List.of("Ana", "Ben", "Cid", "Dot")) {
            table.chooses(who, "wait");
        }
        table.goesOn();
        table.until(Phase.COUNSEL);
        table.tells("Dot", "owl", Form.TWIST);
        assertThat(table.trust()).isEqualTo(60);

        var events = table.rolls(1).does("Ana", new Probe(1));

        assertThat(only(TrustChanged.class, events).why()).as("Corin wants that nothing opens, and nothing has")
                .isEqualTo(Why.of(Cause.LIE_EXPOSED));
        assertThat(table.trust()).isEqualTo(60 - 5 - 20);
    }

    @Test
    void theTruthThatContradictsItShowsALieToWhoHeardBoth() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.tells("Ana", "sand", Form.TWIST);

        var events = table.tells("Ben", "flour", Form.TRUTH);

        assertThat(only(LieExposed.class, events)).isEqualTo(new LieExposed(1, 1, "sand", Exposure.CONTRADICTED));
    }

    @Test
    void itDoesNotMatterWhichOfTwoWhispersIsMarkedAsContradicting() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.tells("Ben", "flour", Form.TWIST);

        var events = table.tells("Ana", "sand", Form.TRUTH);

        assertThat(only(LieExposed.class, events)).isEqualTo(new LieExposed(1, 2, "flour", Exposure.CONTRADICTED));
    }

    @Test
    void neitherDoesAPartContradictNorATruthThatNobodyCanCompare() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid", "Dot");
        table.until(Phase.COUNSEL);
        table.does("Ana", new Share("sand", Form.TWIST, 3));

        assertThat(of(LieExposed.class, table.tells("Ben", "flour", Form.PART))).isEmpty();
        assertThat(of(LieExposed.class, table.does("Ben", new Share("flour", Form.TRUTH, 4)))).isEmpty();
        assertThat(of(LieExposed.class, table.does("Ben", new Share("flour", Form.TRUTH, 1)))).as("the liar knows")
                .isEmpty();
        assertThat(of(LieExposed.class, table.does("Ben", new Share("flour", Form.TRUTH, 3)))).hasSize(1);
    }

    @Test
    void aLieAgainstAKnownTruthFallsAtOnce() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.tells("Ben", "flour", Form.TRUTH);

        var events = table.tells("Ana", "sand", Form.TWIST);

        assertThat(only(LieExposed.class, events).how()).isEqualTo(Exposure.CONTRADICTED);
    }

    @Test
    void whoOwnsUpLosesLess() {
        var table = lied();

        var events = table.tells("Ben", "flour", Form.TRUTH);

        assertThat(only(LieExposed.class, events).how()).isEqualTo(Exposure.CONFESSED);
        assertThat(table.trust()).isEqualTo(50);
    }

    @Test
    void theStoryItselfCanRevealTheTruth() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.tells("Ana", "sand", Form.TWIST);
        table.until(Phase.CHOICE);
        table.chooses("Ana", "wait");
        table.chooses("Ben", "wait");

        var events = table.rolls(30).chooses("Cid", "shout");

        assertThat(of(SecretEvent.WhisperRevealed.class, events)).hasSize(1);
        assertThat(only(LieExposed.class, events).how()).isEqualTo(Exposure.REVEALED);
    }

    @Test
    void companionsThinkLessOfAPartyThatLies() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.until(Phase.COUNSEL);
        table.tells("Ben", "flour", Form.TWIST);

        var events = table.rolls(1).does("Ana", new Probe(2));

        var frown = only(WorldEvent.ApprovalChanged.class, events);
        assertThat(frown.up()).isFalse();
        assertThat(frown.now().to(1)).isEmpty();
        assertThat(frown.now().value()).isEqualTo(45);
    }

    private static TestTable lied() {
        return told(Form.TWIST);
    }

    /** Three players; Cid, the mage, has heard the cat and told Ana, which nobody else can see. */
    private static TestTable told(Form form) {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.does("Cid", new Share("cat", Form.TRUTH, 1));
        table.tells("Ben", "flour", form);
        return table;
    }
}
