package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.ChoiceEvent.CheckRolled;
import org.arcanecodex.core.adventure.ChoiceEvent.ChoiceSealed;
import org.arcanecodex.core.adventure.ChoiceEvent.ChoicesOpened;
import org.arcanecodex.core.adventure.ChoiceEvent.Opening;
import org.arcanecodex.core.adventure.ChoiceEvent.OutcomeTold;
import org.arcanecodex.core.adventure.Part.Source;
import org.arcanecodex.core.adventure.WorldEvent.HpChanged;
import org.arcanecodex.core.adventure.WorldEvent.MomentumChanged;
import org.arcanecodex.core.adventure.WorldEvent.TrustChanged;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Sealed choices, and the dice that judge them. */
class ChoiceTest {

    @Test
    void nobodySeesAChoiceBeforeAllAreIn() {
        var table = choosing("Ana", "Ben", "Cid");

        var events = table.chooses("Ana", "pick");

        var sealed = only(ChoiceSealed.class, events);
        assertThat(sealed.reaches(2)).isTrue();
        assertThat(sealed.choice().to(1)).contains(new Choice("pick", Momentum.NONE));
        assertThat(sealed.choice().to(2)).isEmpty();
        assertThat(sealed.toString()).doesNotContain("pick");
        table.chooses("Ben", "wait");
        events = table.rolls(50).chooses("Cid", "wait");
        assertThat(only(ChoicesOpened.class, events).choices()).containsExactly(new Opening(1, "pick"),
                new Opening(2, "wait"), new Opening(3, "wait"));
        assertThat(table.state().phase()).isEqualTo(Phase.AFTERMATH);
    }

    @Test
    void aChoiceMayChangeUntilAllAreIn() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "pick");
        table.chooses("Ana", "wait");
        assertThat(table.refused("Ana", new Choose("wait", Momentum.NONE)).code()).isEqualTo(Code.ALREADY_DONE);
        table.chooses("Ben", "wait");

        var events = table.chooses("Cid", "wait");

        assertThat(only(ChoicesOpened.class, events).choices()).extracting(Opening::option).containsOnly("wait");
        assertThat(table.refused("Ana", new Choose("pick", Momentum.NONE)).code()).isEqualTo(Code.WRONG_PHASE);
    }

    @Test
    void oneChoosesOnlyWhatIsOpenToOne() {
        var table = choosing("Ana", "Ben", "Cid");

        assertThat(table.refused("Ben", new Choose("pick", Momentum.NONE)).code()).as("for thieves and bards")
                .isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ben", new Choose("climb", Momentum.NONE)).code()).as("of another beat")
                .isEqualTo(Code.NOT_FOUND);
        assertThat(Options.open(table.state(), table.story(), 1)).extracting(one -> one.option().id())
                .containsExactly("force", "pick", "wait", "shout");
        assertThat(Options.open(table.state(), table.story(), 2)).extracting(one -> one.option().id())
                .containsExactly("force", "wait", "shout");
    }

    @Test
    void theOddsThatAreShownAreTheOddsThatCount() {
        var table = choosing("Ana", "Ben", "Cid");
        var shown = Options.open(table.state(), table.story(), 1, "pick").orElseThrow();
        table.chooses("Ana", "pick");
        table.chooses("Ben", "wait");

        var events = table.rolls(62).chooses("Cid", "wait");

        assertThat(shown.threshold()).as("50 + (34 - 20) / 2 + 5 for the picks").isEqualTo(62);
        var check = only(CheckRolled.class, events);
        assertThat(check.threshold()).isEqualTo(shown.threshold());
        assertThat(check.sum()).isEqualTo(shown.sum())
                .containsExactly(new Part(Source.BASE, 50),
                        new Part(Source.SKILL, 7), new Part(Source.ITEM, 5));
        assertThat(check.grade()).isEqualTo(Grade.SUCCESS);
    }

    @Test
    void whoHasTheBestChanceLeadsAndTheOthersHelp() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "force");
        table.chooses("Ben", "force");

        var events = table.rolls(68).chooses("Cid", "wait");

        var check = only(CheckRolled.class, events);
        assertThat(check.seat()).isEqualTo(2);
        assertThat(check.helpers()).containsExactly(1);
        assertThat(check.sum()).contains(new Part(Source.TOGETHER, 15));
        assertThat(check.threshold()).isEqualTo(68);
        assertThat(check.grade()).isEqualTo(Grade.SUCCESS);
    }

    @Test
    void whereNobodyCanHelpASecondPairOfHandsAddsNothing() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "shout");
        table.chooses("Ben", "shout");

        var check = only(CheckRolled.class, table.rolls(35).chooses("Cid", "wait"));

        assertThat(check.threshold()).isEqualTo(35);
        assertThat(check.seat()).as("the lowest among equals").isEqualTo(1);
    }

    @Test
    void woundsOfADeedAreSharedByAllWhoTookPart() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "force");
        table.chooses("Ben", "force");

        var events = table.rolls(90).chooses("Cid", "wait");

        assertThat(of(HpChanged.class, events)).extracting(HpChanged::seat).containsExactly(1, 2);
        assertThat(table.seat("Ana").hp()).isEqualTo(7);
        assertThat(table.seat("Ben").hp()).isEqualTo(10);
        assertThat(of(TrustChanged.class, events)).extracting(TrustChanged::delta).contains(-5);
        var told = of(OutcomeTold.class, events).getFirst().line();
        assertThat(told.in(table.story())).contains(new Effect.Say("force fails"));
    }

    @Test
    void harmThatSomebodyCouldHaveWarnedOfCostsTrust() {
        var silent = choosing("Ana", "Ben", "Cid");
        silent.chooses("Ana", "wait");
        silent.chooses("Ben", "force");
        var events = silent.rolls(90).chooses("Cid", "wait");
        assertThat(of(TrustChanged.class, events)).extracting(change -> change.why().cause())
                .contains(Why.Cause.HARM_KEPT);

        var warned = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        warned.until(Phase.COUNSEL);
        warned.tells("Ana", "sand", Form.PART);
        warned.until(Phase.CHOICE);
        warned.chooses("Ana", "wait");
        warned.chooses("Ben", "force");
        events = warned.rolls(90).chooses("Cid", "wait");
        assertThat(of(TrustChanged.class, events)).extracting(change -> change.why().cause())
                .doesNotContain(Why.Cause.HARM_KEPT);
    }

    @Test
    void aRerollIsUsedOnlyOnFailureAndOnlyThenPaid() {
        var table = choosing("Ana", "Ben", "Cid");
        table.does("Ana", new Choose("pick", Momentum.REROLL));
        table.chooses("Ben", "wait");
        var events = table.rolls(80, 30).chooses("Cid", "wait");

        assertThat(only(CheckRolled.class, events).rolls()).containsExactly(80, 30);
        assertThat(only(CheckRolled.class, events).grade()).isEqualTo(Grade.SUCCESS);
        assertThat(table.seat("Ana").momentum()).isZero();

        var lucky = choosing("Ana", "Ben", "Cid");
        lucky.does("Ana", new Choose("pick", Momentum.REROLL));
        lucky.chooses("Ben", "wait");
        lucky.rolls(30).chooses("Cid", "wait");
        assertThat(lucky.seat("Ana").momentum()).isEqualTo(1);
    }

    @Test
    void aSteadyHandAddsTenAndIsPaidInAnyCase() {
        var table = choosing("Ana", "Ben", "Cid");
        table.does("Ana", new Choose("pick", Momentum.STEADY));
        table.chooses("Ben", "wait");

        var events = table.rolls(72).chooses("Cid", "wait");

        assertThat(only(CheckRolled.class, events).threshold()).isEqualTo(72);
        assertThat(table.seat("Ana").momentum()).isZero();
    }

    @Test
    void failuresAndTriumphsGiveMomentum() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "pick");
        table.chooses("Ben", "force");

        var events = table.rolls(99, 3).chooses("Cid", "wait");

        assertThat(of(CheckRolled.class, events)).extracting(CheckRolled::grade)
                .containsExactly(Grade.DISASTER,
                        Grade.TRIUMPH);
        assertThat(of(MomentumChanged.class, events)).extracting(MomentumChanged::now).containsExactly(2, 2);
        assertThat(of(CheckRolled.class, events)).extracting(CheckRolled::die).containsExactly(0, 1);
    }

    @Test
    void momentumThatOneDoesNotHaveCannotBePutOnAChoice() {
        var table = choosing("Ana", "Ben", "Cid");
        table.does("Ana", new Choose("pick", Momentum.STEADY));
        table.chooses("Ben", "wait");
        table.rolls(50).chooses("Cid", "wait");
        table.until(Phase.CHOICE);

        assertThat(table.refused("Ana", new Choose("climb", Momentum.REROLL)).code()).isEqualTo(Code.UNAFFORDABLE);
    }

    @Test
    void actingAsOneRaisesTrustAndDefyingTheOwnPlanLowersIt() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.COUNSEL);
        table.does("Ana", new Plan("wait"));
        table.does("Ben", new Plan("wait"));
        table.until(Phase.CHOICE);
        table.chooses("Ana", "wait");
        table.chooses("Cid", "wait");

        var events = table.rolls(30).chooses("Ben", "force");
        assertThat(of(TrustChanged.class, events)).extracting(change -> change.why().cause())
                .containsExactly(Why.Cause.PLAN_DEFIED);
        assertThat(table.trust()).isEqualTo(40);

        table.until(Phase.CHOICE);
        table.chooses("Ana", "rest");
        table.chooses("Ben", "rest");
        events = table.chooses("Cid", "rest");
        assertThat(of(TrustChanged.class, events)).extracting(change -> change.why().cause())
                .containsExactly(Why.Cause.ACTED_AS_ONE);
        assertThat(table.trust()).isEqualTo(45);
    }

    @Test
    void allDeedsHappenAtOnceSoThatNoOutcomeChangesTheOddsOfAnother() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "pick");
        table.chooses("Ben", "wait");
        table.rolls(50).chooses("Cid", "wait");
        table.until(Phase.CHOICE);
        int shown = Options.open(table.state(), table.story(), 3, "call").orElseThrow().threshold();
        table.chooses("Ana", "climb");
        table.chooses("Ben", "rest");

        var events = table.rolls(90, 20).chooses("Cid", "call");

        assertThat(of(HpChanged.class, events)).extracting(HpChanged::now).as("all are down").startsWith(0, 0, 0);
        assertThat(of(CheckRolled.class, events).getLast().threshold()).isEqualTo(shown);
        assertThat(table.seat("Ana").hp()).as("nine less twelve, then three").isEqualTo(3);
    }

    @Test
    void whoIsDownActsWorse() {
        var table = choosing("Ana", "Ben", "Cid");
        int fit = Options.open(table.state(), table.story(), 1, "pick").orElseThrow().threshold();
        var down = table.rules().evolve(table.state(), new HpChanged(1, -9, 0, Why.of(Why.Cause.STORY)));

        assertThat(Options.open(down, table.story(), 1, "pick").orElseThrow().threshold()).isEqualTo(fit - 15);
    }

    @Test
    void theDownedStandUpWithOne() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "pick");
        table.chooses("Ben", "wait");
        table.rolls(50).chooses("Cid", "wait");
        table.until(Phase.CHOICE);
        table.chooses("Ana", "climb");
        table.chooses("Ben", "climb");
        table.rolls(90).chooses("Cid", "climb");
        assertThat(table.state().table().playing()).allMatch(Seat::down);

        var events = table.goesOn();

        assertThat(of(HpChanged.class, events)).extracting(HpChanged::now).containsExactly(1, 1, 1);
        assertThat(of(HpChanged.class, events)).extracting(change -> change.why().cause())
                .containsOnly(Why.Cause.STOOD_UP);
    }

    @Test
    void whatIsFoundIsFoundByWhoLed() {
        var table = choosing("Ana", "Ben", "Cid");
        table.chooses("Ana", "pick");
        table.chooses("Ben", "wait");

        var events = table.rolls(50).chooses("Cid", "wait");

        assertThat(only(WorldEvent.ClueFound.class, events)).isEqualTo(new WorldEvent.ClueFound("hinge", 1));
        assertThat(only(SecretEvent.WhisperHeard.class, events)).isEqualTo(
                new SecretEvent.WhisperHeard(1, "cellar"));
        var item = only(WorldEvent.ItemChanged.class, events);
        assertThat(item).isEqualTo(new WorldEvent.ItemChanged(2, "ladder", true));
        assertThat(item.reaches(1)).isFalse();
        assertThat(table.state().world().counters()).containsEntry("rope", 1);
    }

    @Test
    void theStoryGoesWhereTheDeedsLead() {
        var table = choosing("Ana", "Ben", "Cid");
        for (var who : List.of("Ana", "Ben", "Cid")) {
            table.chooses(who, "wait");
        }
        assertThat(table.state().world().beat()).isEqualTo("mill");
        table.until(Phase.SCENE);
        assertThat(table.state().world().beat()).isEqualTo("loft");
        assertThat(table.state().world().beatNumber()).isEqualTo(2);
        assertThat(table.state().recent().getFirst()).isEqualTo(new WorldEvent.SceneTold("loft", 2, List.of(0)));
        table.until(Phase.CHOICE);
        table.chooses("Ana", "call");
        table.chooses("Ben", "call");
        table.rolls(10).chooses("Cid", "call");
        table.until(Phase.SCENE);
        assertThat(table.state().world().beat()).as("rope left, nothing open").isEqualTo("mill-again");
    }

    @Test
    void harshOddsAreHarsh() {
        var table = TestTable.opened(TestStories.mill(), Pace.LIVE, Difficulty.HARSH, "Ana");
        table.does("Ana", new AdventureCommand.Start());

        assertThat(Options.open(table.state(), table.story(), 1, "pick").orElseThrow().threshold()).isEqualTo(52);
    }

    private static TestTable choosing(String... names) {
        var table = TestTable.playing(TestStories.mill(), names);
        table.until(Phase.CHOICE);
        return table;
    }
}
