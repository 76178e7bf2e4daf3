package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.arcanecodex.core.adventure.AdventureCommand.HonourSeat;
import org.arcanecodex.core.adventure.AdventureCommand.LeaveSeat;
import org.arcanecodex.core.adventure.EndEvent.Scored;
import org.arcanecodex.core.adventure.Score.Entry;
import org.arcanecodex.core.adventure.Score.Kind;
import org.arcanecodex.core.adventure.Score.Objective;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** The end, what it was worth, and thanks. */
class EpilogueTest {

    @Test
    void theScoreSaysWhatWasHadAndWhatCouldBe() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid");
        table.until(Phase.CHOICE);
        table.chooses("Ana", "pick");
        table.chooses("Ben", "wait");
        table.rolls(50).chooses("Cid", "wait");
        table.until(Phase.CHOICE);
        table.chooses("Ana", "rest");
        table.chooses("Ben", "rest");
        table.chooses("Cid", "rest");
        table.until(Phase.CHOICE);
        table.chooses("Ana", "bow");
        table.chooses("Ben", "bow");
        table.chooses("Cid", "run");

        var score = only(Scored.class, table.goesOn()).score();

        assertThat(table.state().phase()).isEqualTo(Phase.EPILOGUE);
        assertThat(score.ending()).isEqualTo("dawn");
        assertThat(score.lines()).containsExactly(new Entry(Kind.GOALS, 400, 400), new Entry(Kind.CLUES, 100, 200),
                new Entry(Kind.TRUST, 82, 150));
        assertThat(score.total()).isEqualTo(582);
        assertThat(score.of()).isEqualTo(750);
        assertThat(score.objectives()).containsExactly(new Objective(1, "wren", true, 100),
                new Objective(2, "abel", false, 0), new Objective(3, "fenna", false, 0));
        assertThat(table.state().secrets().past()).hasSize(9);
    }

    @Test
    void oneThanksEachOfTheOthersOnce() {
        var table = ended("Ana", "Ben");

        assertThat(table.refused("Ana", new HonourSeat(1, HonourKind.KIND)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new HonourSeat(3, HonourKind.KIND)).code()).isEqualTo(Code.NOT_FOUND);
        table.does("Ana", new HonourSeat(2, HonourKind.CLEVER));

        assertThat(table.refused("Ana", new HonourSeat(2, HonourKind.KIND)).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.state().honours()).containsExactly(new Adventure.Honour(1, 2, HonourKind.CLEVER));
    }

    @Test
    void theRoomClosesWhenAllHaveGone() {
        var left = ended("Ana", "Ben");
        left.does("Ana", new LeaveSeat());
        left.does("Ben", new LeaveSeat());
        assertThat(left.closed()).isTrue();

        var lost = ended("Ana", "Ben");
        lost.loses("Ana");
        assertThat(lost.closed()).isFalse();
        lost.loses("Ben");
        assertThat(lost.closed()).isTrue();
    }

    private static TestTable ended(String... names) {
        var table = TestTable.playing(TestStories.step(), names);
        table.until(Phase.CHOICE);
        for (var name : names) {
            table.chooses(name, "go");
        }
        table.goesOn();
        return table;
    }
}
