package org.arcanecodex.core.hero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GrowthPropertyTest {

    record Passed(Skill skill, int threshold, boolean triumph) {}

    @Property
    void nobodyForgetsAndAdventuresTeachNoFurtherThanSixty(@ForAll("passed") List<Passed> checks,
            @ForAll @IntRange(min = 10, max = 100) int before) {
        var growth = all(checks);
        for (var skill : Skill.values()) {
            int after = growth.after(skill, before);
            assertThat(after).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Math.max(before, Growth.MOST));
        }
    }

    @Property
    void theOrderOfLessonsDoesNotMatter(@ForAll("passed") List<Passed> checks) {
        assertThat(all(checks.reversed())).isEqualTo(all(checks));
    }

    @Property
    void theHarderTheMore(@ForAll @IntRange(min = 5, max = 94) int threshold) {
        int hard = Growth.NONE.plus(Skill.ARCANA, threshold, false).points().get(Skill.ARCANA);
        int easier = Growth.NONE.plus(Skill.ARCANA, threshold + 1, false).points().get(Skill.ARCANA);
        assertThat(hard).isGreaterThanOrEqualTo(easier).isBetween(1, 3);
        assertThat(Growth.NONE.plus(Skill.ARCANA, threshold, true).points()).containsEntry(Skill.ARCANA, 5);
    }

    @Example
    void theEdges() {
        assertThat(Growth.NONE.plus(Skill.STEALTH, 65, false).points()).isEqualTo(Map.of(Skill.STEALTH, 1));
        assertThat(Growth.NONE.plus(Skill.STEALTH, 64, false).points()).isEqualTo(Map.of(Skill.STEALTH, 2));
        assertThat(Growth.NONE.plus(Skill.STEALTH, 40, false).points()).isEqualTo(Map.of(Skill.STEALTH, 2));
        assertThat(Growth.NONE.plus(Skill.STEALTH, 39, false).points()).isEqualTo(Map.of(Skill.STEALTH, 3));
        assertThat(new Growth(Map.of(Skill.STEALTH, 9)).after(Skill.STEALTH, 55)).isEqualTo(60);
        assertThat(new Growth(Map.of(Skill.STEALTH, 9)).after(Skill.STEALTH, 71)).isEqualTo(71);
    }

    @Example
    void whoSetsOutIsBestAtThirtyOrThirtyFive() {
        for (var ancestry : Ancestry.values()) {
            for (var calling : Calling.values()) {
                var skills = Training.of(ancestry, calling);
                assertThat(skills).hasSize(Skill.values().length);
                assertThat(skills.values().stream().mapToInt(level -> level).max().orElseThrow()).isIn(30, 35);
                assertThat(skills.values().stream().mapToInt(level -> level).sum())
                        .isEqualTo(13 * Skill.UNTRAINED + 45 + 2 * Ancestry.BONUS);
            }
        }
    }

    @Provide
    Arbitrary<List<Passed>> passed() {
        return Combinators.combine(Arbitraries.of(Skill.class), Arbitraries.integers().between(5, 95),
                Arbitraries.of(true, false)).as(Passed::new).list().ofMaxSize(40);
    }

    private static Growth all(List<Passed> checks) {
        var growth = Growth.NONE;
        for (var one : checks) {
            growth = growth.plus(one.skill(), one.threshold(), one.triumph());
        }
        return growth;
    }
}
