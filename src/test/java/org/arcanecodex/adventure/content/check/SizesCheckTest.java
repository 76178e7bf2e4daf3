package org.arcanecodex.adventure.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesCheckTest extends ChecksTest {

    private static final String LONG = "x".repeat(1_000);

    SizesCheckTest() {
        super(new SizesCheck());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "The Last Lamp | title: | 40",
            "One lamp is left | teaser: | 160",
            "Ada Finch | name: Ada Finch | 24",
            "Carries what others | blurb: \"Carries | 160",
            "Learn who waters | objective: {text: \"Learn | 220",
            "She wants the small | agenda: {text: \"She | 220",
            "Pike stands where | kind: prideful | 160",
            "I have a door | leaves: | 160",
            "A roll of picks | picks: {name | 60",
            "A second ledger | ledger: \"A second | 120",
            "what burns | topic: what burns | 40",
            "The lamp oil is half | truth: \"The lamp oil | 220",
            "The wick is short | part: \"The wick | 220",
            "The oil is fine | twist: \"The oil | 220",
            "Out on the Mole | title: Out | 40",
            "Ring the great one | label: \"Ring | 60",
            "It is a long way | hint: | 120",
            "The alarm bell rang | {flag: bell}, {trust | 60",
            "She turns | {flag: bell}, {say: \"She | 240",
            "Half a Light | half-light: {title | 40",
            "Something came in | half-light: {title | 900"})
    void everyTextHasItsRoom(String start, String at, int most) {
        var problems = new SizesCheck().problems(WHOLE.with(start, LONG + start).draft());

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).endsWith(" characters where " + most + " are the most.");
            assertThat(problem.line()).isEqualTo(WHOLE.lineOf(at));
        });
    }

    @Test
    void whatCanBeShownTogetherCountsTogether() {
        var long400 = "y".repeat(400);

        says(WHOLE.with("The keeper will not meet your eye.", long400)
                .with("Two lights, and neither of them ours.", "z".repeat(300)), "scene:\n      - \"zzz",
                "The longest scene has 700 characters where 600 are the most.");
        accepts(WHOLE.with("The keeper will not meet your eye.", long400)
                .with("Behind you the bell has not stopped.", long400));
    }

    @Test
    void aHandHoldsTwoToSixButtons() {
        var broken = WHOLE.with("values: [mercy, bargain, caution]", "values: [mercy, bargain, caution, law]");

        says(broken, "values: [mercy, bargain, caution, law]", "There should be 1 to 3 of these, not 4.");
    }
}
