package org.arcanecodex.core.adventure.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;

import org.arcanecodex.core.adventure.story.Condition.And;
import org.arcanecodex.core.adventure.story.Condition.Flag;
import org.arcanecodex.core.adventure.story.Condition.Malformed;
import org.arcanecodex.core.adventure.story.Condition.Not;
import org.arcanecodex.core.adventure.story.Condition.Or;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Facts FACTS = new Known(Set.of("bell", "met-keeper"), Map.of("oil", 3, "debt", -2),
            Set.of("ledger"), 60, 3);

    @ParameterizedTest
    @CsvSource({
            "bell, true",
            "not bell, false",
            "lit, false",
            "met-keeper and bell, true",
            "bell and not lit, true",
            "lit or bell, true",
            "lit or lit and bell, false",
            "bell or lit and lit, true",
            "(bell or lit) and lit, false",
            "not (lit or bell), false",
            "not not bell, true",
            "clue:ledger, true",
            "clue:bell, false",
            "oil < 3, false",
            "oil <= 3, true",
            "oil = 3, true",
            "oil >= 3, true",
            "oil>2 and oil<4, true",
            "debt = -2, true",
            "unknown = 0, true",
            "trust >= 60, true",
            "trust > 60, false",
            "party >= 3, true",
            "party < 3, false",
            "  bell  , true"})
    void asksTheFacts(String text, boolean holds) throws Malformed {
        assertThat(Condition.parse(text).eval(FACTS)).isEqualTo(holds);
    }

    @Test
    void andBindsTighterThanOr() throws Malformed {
        assertThat(Condition.parse("a or b and not c")).isEqualTo(
                new Or(java.util.List.of(new Flag("a"),
                        new And(java.util.List.of(new Flag("b"), new Not(new Flag("c")))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "bell and          | 8 | ends where a flag, a counter, 'clue:', 'trust', 'party', 'not' or '(' should follow",
            "(bell or lit      | 12 | ends where ')' should follow",
            "bell lit          | 5 | has 'lit' where 'and' or 'or' should stand",
            "oil >= many       | 7 | has 'many' where a whole number should stand",
            "bell && lit       | 5 | cannot be read from '&& lit' on",
            "Bell              | 0 | cannot be read from 'Bell' on",
            "or bell           | 0 | has 'or' where a flag, a counter, 'clue:', 'trust', 'party', 'not' or '(' should stand",
            "trust             | 0 | 'trust' is a number: compare it, as in 'trust >= 3'",
            "oil < 99999999999 | 6 | cannot be read from '99999999999' on",
            "\"\"              | 0 | ends where a flag, a counter, 'clue:', 'trust', 'party', 'not' or '(' should follow"})
    void saysWhereItCannotBeRead(String text, int at, String why) {
        var error = catchThrowableOfType(Malformed.class, () -> Condition.parse(text));

        assertThat(error).hasMessage(why);
        assertThat(error.at()).isEqualTo(at);
    }

    @Test
    void isRefusedWhenNestedBeyondReason() {
        var error = catchThrowableOfType(Malformed.class, () -> Condition.parse("not ".repeat(5_000) + "bell"));

        assertThat(error).hasMessage("is nested too deeply");
    }

    @Test
    void namesEverythingThatItReads() throws Malformed {
        assertThat(Condition.parse("a and not (b or a) and clue:c").atoms())
                .containsExactly(new Flag("a"), new Flag("b"), new Flag("a"), new Condition.Clue("c"));
    }

    private record Known(Set<String> flags, Map<String, Integer> counters, Set<String> clues, int trust,
            int party) implements Facts {
        @Override
        public boolean flag(String flag) {
            return flags.contains(flag);
        }

        @Override
        public int counter(String counter) {
            return counters.getOrDefault(counter, 0);
        }

        @Override
        public boolean clue(String clue) {
            return clues.contains(clue);
        }
    }
}
