package org.arcanecodex.core.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.core.adventure.Part.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula of the odds, against the table that was published with it. */
class ChecksTest {

    @ParameterizedTest
    @CsvSource({"10,50,40,30,20,10", "25,58,48,38,28,18", "40,65,55,45,35,25", "60,75,65,55,45,35",
            "80,85,75,65,55,45"})
    void oddsAreAsPublished(int skill, int at10, int at30, int at50, int at70, int at90) {
        assertThat(List.of(Checks.opposed(skill, 10), Checks.opposed(skill, 30), Checks.opposed(skill, 50),
                Checks.opposed(skill, 70), Checks.opposed(skill, 90))).containsExactly(at10, at30, at50, at70, at90);
    }

    @Test
    void nothingIsCertainAndNothingHopeless() {
        assertThat(Checks.threshold(List.of(new Part(Source.BASE, 50), new Part(Source.SKILL, 80)))).isEqualTo(95);
        assertThat(Checks.threshold(List.of(new Part(Source.BASE, 50), new Part(Source.SKILL, -80)))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1,TRIUMPH", "5,TRIUMPH", "6,SUCCESS", "60,SUCCESS", "61,FAILURE", "95,FAILURE", "96,DISASTER",
            "100,DISASTER"})
    void gradesAreAsPublished(int roll, Grade grade) {
        assertThat(Checks.grade(60, roll)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0,-10", "39,-10", "40,0", "79,0", "80,10", "100,10"})
    void trustMovesTheOdds(int trust, int bonus) {
        assertThat(Trust.bonus(trust)).isEqualTo(bonus);
    }
}
