package org.arcanecodex.core.adventure.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.arcanecodex.core.hero.God;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueTest {

    private static final List<Value> DIVIDING = Arrays.asList(Value.values()).subList(0, 12);

    @ParameterizedTest
    @EnumSource(value = Value.class, mode = EnumSource.Mode.EXCLUDE, names = {"UNITY", "BETRAYAL", "INNOCENTS_SAVED",
            "INNOCENTS_HARMED"})
    void aDividingValueHasTwoGodsOnEachSide(Value value) {
        assertThat(DIVIDING).contains(value);
        assertThat(value.championedBy()).hasSize(2).doesNotContainAnyElementsOf(value.condemnedBy());
        assertThat(value.condemnedBy()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(God.class)
    void eachGodIsForThreeOfThemAndAgainstThree(God god) {
        assertThat(DIVIDING.stream().mapToInt(value -> value.stanceOf(god))).containsOnly(1, 0, -1)
                .filteredOn(stance -> stance != 0)
                .hasSize(6)
                .satisfies(stances -> assertThat(stances.stream().mapToInt(Integer::intValue).sum()).isZero());
    }
}
