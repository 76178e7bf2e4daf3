package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.StoryBuilder.beat;
import static org.arcanecodex.testkit.StoryBuilder.option;
import static org.arcanecodex.testkit.StoryBuilder.story;
import static org.arcanecodex.testkit.StoryBuilder.whisper;
import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.AdventureCommand.Ask;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.ChoiceEvent.ChoicesOpened;
import org.arcanecodex.core.adventure.ChoiceEvent.Opening;
import org.arcanecodex.core.adventure.WorldEvent.ApprovalChanged;
import org.arcanecodex.core.adventure.WorldEvent.CompanionBetrayed;
import org.arcanecodex.core.adventure.WorldEvent.CompanionLeft;
import org.arcanecodex.core.adventure.WorldEvent.CompanionReturned;
import org.arcanecodex.core.adventure.WorldEvent.GrudgeCounted;
import org.arcanecodex.core.adventure.WorldEvent.TellNoticed;
import org.arcanecodex.core.adventure.story.Effect.ChangeApproval;
import org.arcanecodex.core.adventure.story.Effect.ChangeTrust;
import org.arcanecodex.core.adventure.story.Effect.SetFlag;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.adventure.story.Whisper.Weight;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** People with a creed, an agenda, a flaw and a fear. */
class CompanionsTest {

    @Test
    void aFlawIsHintedAtBeforeItMatters() {
        var table = TestTable.playing(TestStories.mill(), "Ana");

        assertThat(of(TellNoticed.class, table.journal())).containsExactly(new TellNoticed(2, "orsolya"),
                new TellNoticed(3, "tobit"));
    }

    @Test
    void companionsChooseInsideTheCommandThatAsksThem() {
        var table = TestTable.playing(TestStories.mill(), "Ana");
        table.until(Phase.CHOICE);

        assertThat(table.state().secrets().choices().keySet()).containsExactly(2, 3);
        assertThat(table.state().secrets().choiceOf(2)).as("she wants it")
                .contains(
                        new Choice("wait", Momentum.NONE));
    }

    @Test
    void aCompanionWhoThinksWellOfThePartyFollowsItsPlan() {
        assertThat(chosenByRook(50, "none")).isEqualTo("left");
        assertThat(chosenByRook(50, "right")).isEqualTo("left");
        assertThat(chosenByRook(90, "right")).isEqualTo("right");
    }

    @Test
    void whatPeopleDoIsLaidAgainstCreedAndAgenda() {
        var table = TestTable.playing(TestStories.mill(), "Ana");
        table.until(Phase.CHOICE);

        var events = table.rolls(50, 50).chooses("Ana", "pick");

        var opinion = only(ApprovalChanged.class, events);
        assertThat(opinion.companion()).as("guile against her truth").isEqualTo("orsolya");
        assertThat(opinion.up()).isFalse();
        assertThat(table.state().world().bonds().get("orsolya").approval().value()).isEqualTo(46);
    }

    @Test
    void whoApprovesTellsWhatMattersUnasked() {
        assertThat(toldByRook(50)).isEmpty();
        assertThat(toldByRook(60)).containsExactly(new Telling("deep", Form.TRUTH));
    }

    @Test
    void whoIsAskedAnswersEvadesOrRefuses() {
        assertThat(askedRook(40)).containsExactly(new Telling("deep", Form.TRUTH));
        assertThat(askedRook(39)).containsExactly(new Telling("deep", Form.PART));
        assertThat(askedRook(20)).containsExactly(new Telling("deep", Form.PART));
    }

    @Test
    void aProvokedFlawDecidesAndIsBetrayal() {
        var table = rook(35, -20);
        table.until(Phase.CHOICE);

        var events = table.chooses("Ana", "left");

        assertThat(only(ChoicesOpened.class, events).choices()).contains(new Opening(2, "bolt"));
        assertThat(only(CompanionBetrayed.class, events)).isEqualTo(new CompanionBetrayed(2, "rook"));
        assertThat(table.state().seat(2).plays()).isFalse();
        assertThat(table.state().table().party()).isEqualTo(1);
        assertThat(table.trust()).as("50 - 20, acted as one + 5, betrayed - 10").isEqualTo(25);
    }

    @Test
    void trustOrApprovalHoldsAFlawBack() {
        for (var table : List.of(rook(40, -20), rook(35, 0))) {
            table.until(Phase.CHOICE);
            assertThat(table.state().secrets().choiceOf(2)).contains(new Choice("left", Momentum.NONE));
        }
    }

    @Test
    void whoHasHadEnoughLeavesAndComesBackOnce() {
        var table = TestTable.playing(rookStory(19, 0, "gold"), "Ana");
        table.until(Phase.CHOICE);
        assertThat(only(CompanionLeft.class, table.chooses("Ana", "prologue")).companion()).isEqualTo("rook");
        assertThat(table.state().seat(2).plays()).isFalse();

        table.until(Phase.CHOICE);
        var events = table.chooses("Ana", "make-good");

        assertThat(only(CompanionReturned.class, events)).isEqualTo(new CompanionReturned(2, "rook"));
        assertThat(table.state().seat(2).kind()).isEqualTo(Seat.Kind.COMPANION);
        assertThat(table.state().world().bonds().get("rook").returned()).isTrue();
    }

    @Test
    void atTheEdgeOfBetrayalDiceDecideOnceAndThenItIsCertain() {
        var early = TestTable.playing(rookStory(10, -50, "nothing"), "Ana");
        early.until(Phase.CHOICE);
        var events = early.rolls(40).chooses("Ana", "prologue");
        assertThat(of(CompanionBetrayed.class, events)).hasSize(1);
        assertThat(only(GrudgeCounted.class, events)).isEqualTo(new GrudgeCounted("rook", 1, 40, 0));

        var late = TestTable.playing(rookStory(10, -50, "nothing"), "Ana");
        late.until(Phase.CHOICE);
        var spared = late.rolls(41).chooses("Ana", "prologue");
        assertThat(of(CompanionBetrayed.class, spared)).isEmpty();
        assertThat(only(GrudgeCounted.class, spared)).isEqualTo(new GrudgeCounted("rook", 1, 41, 0));
        late.until(Phase.CHOICE);
        assertThat(of(CompanionBetrayed.class, late.chooses("Ana", "right"))).hasSize(1);
    }

    @Test
    void aTraitorDoesNotComeBack() {
        var table = TestTable.playing(rookStory(10, -50, "nothing"), "Ana");
        table.until(Phase.CHOICE);
        table.rolls(1).chooses("Ana", "prologue");
        table.until(Phase.CHOICE);

        assertThat(of(CompanionReturned.class, table.chooses("Ana", "make-good"))).isEmpty();
    }

    @Test
    void aCompanionKnowsOnlyWhatItWasTold() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");
        table.until(Phase.COUNSEL);
        table.does("Ana", new AdventureCommand.Share("sand", Form.TRUTH, 2));

        var sight = Sight.of(table.state(), table.story(), 3);

        assertThat(sight.whispers()).extracting(whisper -> whisper.id()).containsExactly("cat");
        assertThat(sight.told()).allMatch(share -> share.by() == 3);
    }

    private static String chosenByRook(int approval, String plan) {
        var table = rook(approval, 0);
        table.until(Phase.COUNSEL);
        if (!plan.equals("none")) {
            table.does("Ana", new Plan(plan));
        }
        table.until(Phase.CHOICE);
        return table.state().secrets().choiceOf(2).orElseThrow().option();
    }

    private static List<Telling> toldByRook(int approval) {
        var table = rook(approval, 0);
        table.until(Phase.COUNSEL);
        return table.state().secrets().sharesBy(2).stream().map(share -> share.telling().value()).toList();
    }

    private static List<Telling> askedRook(int approval) {
        var table = rook(approval, 0);
        table.until(Phase.COUNSEL);
        table.does("Ana", new Ask(2, null));
        return table.state().secrets().sharesBy(2).stream().map(share -> share.telling().value()).toList();
    }

    /** Ana and the companion Rook, in the second beat: he approves so much, trust is 50 and so much more. */
    private static TestTable rook(int approval, int trust) {
        var table = TestTable.playing(rookStory(approval, trust, "gold"), "Ana");
        table.until(Phase.CHOICE);
        table.chooses("Ana", "prologue");
        table.until(Phase.SCENE);
        return table;
    }

    private static Story rookStory(int approval, int trust, String trigger) {
        return story("rook").party(2)
                .hero("ana", Calling.FIGHTER, Map.of(Skill.STRENGTH, 30), List.of(), "")
                .companion("rook", Calling.THIEF, Map.of(), List.of(Value.GUILE), List.of(),
                        new Flaw(Flaw.Kind.GREEDY, trigger, "bolt", "He looks at the gold", "one"))
                .whisper(whisper("deep", Weight.CRITICAL, Calling.THIEF))
                .beat(beat("one").option(option("prologue").success(new SetFlag("gold"), new ChangeTrust(trust, "why"),
                        new ChangeApproval(approval - 50, "rook")))
                        .option(option("other").onlyIf("gold").success())
                        .next("two"))
                .beat(beat("two", "deep").option(option("left").values(Value.GUILE).success())
                        .option(option("right").danger(2).success())
                        .option(option("bolt").danger(3).onlyIf("gold").success())
                        .option(option("make-good").danger(3).success(new ChangeApproval(50, "rook")))
                        .next("done"))
                .ending("done", 100)
                .build();
    }
}
