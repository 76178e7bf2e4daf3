package org.arcanecodex.adventure.content.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.arcanecodex.adventure.content.StoryText;
import org.arcanecodex.adventure.content.read.Reading.Unreadable;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Next;
import org.arcanecodex.core.adventure.story.Option.Check;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.adventure.story.Whisper.Weight;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check 1: types, ranges and keys. */
class StoryReaderTest {

    private static final StoryText WHOLE = StoryText.whole();

    @Test
    void readsTheFrontMatter() {
        var story = WHOLE.draft().story();

        assertThat(story.id()).isEqualTo("last-lamp");
        assertThat(story.version()).isEqualTo(2);
        assertThat(story.kind()).isEqualTo(Story.Kind.TUTORIAL);
        assertThat(story.values()).containsExactly(Value.MERCY, Value.GUILE);
        assertThat(story.counters()).containsExactly(Map.entry("oil", 3));
        assertThat(story.clues()).containsOnlyKeys("ledger");
        assertThat(story.beats().keySet()).containsExactly("quay", "mole");
        assertThat(story.ending("dawn").when()).isEqualTo(new Condition.Flag("lit"));
    }

    @Test
    void readsPeople() {
        var story = WHOLE.draft().story();
        var ada = story.hero("ada").orElseThrow();
        var orsolya = story.companion("orsolya").orElseThrow();

        assertThat(ada.calling()).isEqualTo(Calling.THIEF);
        assertThat(ada.skill(Skill.LOCKPICKING)).isEqualTo(34);
        assertThat(ada.skill(Skill.MEDICINE)).isEqualTo(10);
        assertThat(ada.items()).containsExactly("picks");
        assertThat(orsolya.agenda().wants()).containsExactly("light-by-hand", "wave");
        assertThat(orsolya.flaw().trigger()).isEqualTo("bell");
        assertThat(orsolya.testimony().leaves()).isEqualTo("I have a door to close.");
        assertThat(orsolya.testimony().betrays()).isNull();
    }

    @Test
    void readsWhispers() {
        var whisper = WHOLE.draft().story().whisper("oil-is-watered");

        assertThat(whisper.callings()).containsExactly(Calling.MAGE, Calling.THIEF);
        assertThat(whisper.any()).isTrue();
        assertThat(whisper.weight()).isEqualTo(Weight.CRITICAL);
        assertThat(whisper.contradicts()).containsExactly("wick-was-cut");
        assertThat(whisper.harm()).isEqualTo("bell");
    }

    @Test
    void triumphAndDisasterDefaultToSuccessAndFailure() {
        var option = WHOLE.draft().story().option("open-stores").orElseThrow();

        assertThat(option.check()).isEqualTo(new Check(Skill.LOCKPICKING, 10));
        assertThat(option.outcomes().triumph()).isEqualTo(option.outcomes().success())
                .containsExactly(
                        new Effect.SetFlag("store-open"), new Effect.FindClue("ledger"),
                        new Effect.Say("The seal comes away whole."));
        assertThat(option.outcomes().disaster()).contains(new Effect.ChangeHp(-2, false));
    }

    @Test
    void anOptionWithoutASkillLeadsToTheSameWhateverFalls() {
        var option = WHOLE.draft().story().option("ring").orElseThrow();

        assertThat(option.check()).isNull();
        assertThat(option.outcomes().all()).containsOnly(option.outcomes().success());
    }

    @Test
    void readsScenesAndWaysOn() {
        var mole = WHOLE.draft().story().beat("mole");

        assertThat(mole.scene()).contains(
                new Beat.Paragraph(new Condition.Always(), "Two lights, and neither of them ours."),
                new Beat.Paragraph(new Condition.Flag("met-keeper"), "The keeper will not meet your eye."));
        assertThat(mole.next()).endsWith(new Next(new Condition.Always(), "dark"));
    }

    @Test
    void knowsTheLineOfEveryPart() {
        var lines = WHOLE.draft().lines();

        assertThat(lines.of("beats/quay/options/light-by-hand/label"))
                .isEqualTo(WHOLE.lineOf("label: \"Carry fire"));
        assertThat(lines.of("beats/mole/next/3")).isEqualTo(WHOLE.lineOf("{else: dark}"));
        assertThat(lines.of("beats/quay/options/light-by-hand/for"))
                .as("what is not written stands where it would be part of")
                .isEqualTo(WHOLE.lineOf("id: light-by-hand"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "version: 2 | version: two | version: two | 'version' should be a whole number.",
            "minutes: 3 | minutes: 999 | minutes: 999 | 'minutes' should be a number from 1 to 120, not 999.",
            "id: last-lamp | id: Last Lamp | id: Last Lamp | 'id' should be a name of a-z, 0-9 and dashes, at most 48 long, not 'Last Lamp'.",
            "title: The Last Lamp | title: | title: | 'title' should be a text.",
            "title: The Last Lamp | tittle: The Last Lamp | tittle: | 'tittle' is not a key of the story.",
            "title: The Last Lamp | tittle: The Last Lamp | id: last-lamp | 'title' is missing in the story.",
            "lang: en | id: en | id: en | 'id' is written twice.",
            "values: [mercy, guile] | values: mercy | values: mercy | 'values' should be a list.",
            "counters: {oil: 3} | counters: [oil] | counters: [oil] | 'counters' should be a map of 'key: value'.",
            "{lockpicking: 34 | {lockpiking: 34 | {lockpiking: 34 | 'lockpiking' is not a key of 'heroes/ada/skills'.",
            "calling: mage | calling: wizard | calling: wizard | 'calling' cannot be 'wizard': it is one of fighter, mage, thief, ranger, cleric, bard.",
            "weight: minor | weight: small | weight: small | 'weight' cannot be 'small': it is one of minor, strategic, critical.",
            "{count: oil, by: -1}, {say: \"It catches.\"} | {count: oil}, {say: \"It catches.\"} | {count: oil} | 'by' is missing in 'beats/quay/options/light-by-hand/success/1'.",
            "{hp: -3} | {hurt: -3} | {hurt: -3} | 'hurt' is not a key of 'beats/quay/options/light-by-hand/failure/0'.",
            "{hp: -3} | {hp: -3, who: some} | {hp: -3, who: some} | 'who' can only be 'all'.",
            "\"oil > 0\" | \"oil >\" | \"oil >\" | 'if' is a condition that ends where a whole number should follow (sign 6 of 'oil >').",
            "- {else: dark} | - {if: bell, to: dark} | - {if: \"small-in | 'next' should end with one '{else: …}', which is the only one.",
            "together: 2 | together: 9 | together: 9 | 'together' should be a number from 2 to 4, not 9.",
            "goals: 400 | goals: 401 | goals: 401 | 'goals' should be a number from 0 to 400, not 401."})
    void saysWhatDoesNotFitAndWhere(String was, String now, String at, String sentence) {
        var broken = WHOLE.with(was, now);

        assertThat(problems(broken)).contains(new Problem(StoryText.FILE, broken.lineOf(at), sentence));
    }

    @Test
    void namesEveryMistakeAtOnce() {
        var broken = WHOLE.with("version: 2", "version: two").with("danger: 2", "danger: 7").with("goals: 50", "");

        assertThat(problems(broken)).extracting(Problem::line)
                .containsExactly(2, broken.lineOf("danger: 7"),
                        broken.lineOf("dark: {title"));
    }

    @Test
    void togetherNeedsSomethingToHelpWith() {
        var broken = WHOLE.with("values: [courage, ruthless]", "values: [courage, ruthless]\n        together: 2");

        assertThat(problems(broken)).containsExactly(new Problem(StoryText.FILE, broken.lineOf("id: ring"),
                "'together' without a skill: there is nothing to help with."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "\"a: [b\" | 1 | This is not YAML: expected ',' or ']', but got <stream end>.",
            "\"a: &x 1\nb: *x\" | 2 | References such as '*x' are not allowed: write it out.",
            "\"- a\" | 1 | A story is a map that begins with 'id:'.",
            "\"\" | 1 | A story is a map that begins with 'id:'.",
            "\"id: a\n---\nid: b\" | 2 | This is not YAML: but found another document."})
    void refusesWhatIsNoMap(String text, int line, String sentence) {
        assertThat(problems(new StoryText(text))).containsExactly(new Problem(StoryText.FILE, line, sentence));
    }

    @Test
    void isNotImpressedByDepthOrSize() {
        assertThat(problems(new StoryText("[".repeat(10_000)))).hasSize(1);
        assertThat(problems(new StoryText("a".repeat(600_000)))).extracting(Problem::sentence)
                .containsExactly("The file is larger than 512 KB.");
    }

    private static List<Problem> problems(StoryText text) {
        return switch (text.read()) {
            case Reading.Read read -> List.of();
            case Unreadable(var problems) -> problems;
        };
    }
}
