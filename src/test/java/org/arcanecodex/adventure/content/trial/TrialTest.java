package org.arcanecodex.adventure.content.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.arcanecodex.adventure.content.StoryText;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final StoryText WHOLE = StoryText.whole();

    @Test
    void everyGameComesToAnEnd() {
        var trial = trial(WHOLE, 200);

        assertThat(trial.stuck()).isEmpty();
        assertThat(trial.endings().all()).isEqualTo(200);
        assertThat(trial.played()).allSatisfy(game -> assertThat(game.claimed()).isTrue());
    }

    @Test
    void theSameSeedPlaysTheSameGames() {
        assertThat(trial(WHOLE, 60).report()).isEqualTo(trial(WHOLE, 60).report());
        assertThat(trial(WHOLE, 60).report()).isNotEqualTo(
                Trial.of(WHOLE.draft().story(), 60, 2).report());
    }

    @Test
    void everyMannerMeetsEveryNumberOfPeople() {
        var tables = trial(WHOLE, 40).played()
                .stream()
                .map(game -> game.table().manner() + " " + game.table().seats().size())
                .collect(Collectors.toSet());

        assertThat(tables).hasSize(Manner.values().length * 4);
    }

    @Test
    void everyHeroIsPlayed() {
        var heroes = trial(WHOLE, 60).played()
                .stream()
                .filter(game -> game.table().seats().size() == 1)
                .map(game -> game.score().objectives().getFirst().hero())
                .collect(Collectors.toSet());

        assertThat(heroes).containsExactlyInAnyOrder("ada", "bram", "cleo", "dov");
    }

    @Test
    void liesComeOutWhereSomebodyLies() {
        var trial = trial(WHOLE, 200);

        assertThat(trial.of(Manner.LYING)).anyMatch(game -> game.tally().lies() > 0);
        assertThat(trial.of(Manner.OPEN)).allMatch(game -> game.tally().lies() == 0);
    }

    @Test
    void whoTellsIsTrusted() {
        var trial = trial(WHOLE, 200);

        assertThat(trial.of(Manner.OPEN)).allSatisfy(game -> assertThat(game.trust()).isGreaterThan(50));
        assertThat(trial.of(Manner.CLOSED).stream().mapToInt(Played::trust).average().orElseThrow()).isLessThan(50);
    }

    @Test
    void botsGoWhereWhispersPull() {
        var pulled = WHOLE.with("topic: what burns\n", "topic: what burns\n    pulls: [ask-keeper]\n");

        assertThat(asked(pulled)).isGreaterThan(asked(WHOLE) + 20);
    }

    @Test
    void aLieLuresWhoBelievesIt() {
        var luring = WHOLE.with("topic: what burns\n",
                "topic: what burns\n    pulls: [light-by-hand]\n    lures: [ask-keeper]\n");
        var trial = trial(luring, 2_000);

        assertThat(asked(trial, Manner.LYING)).isGreaterThan(asked(trial, Manner.OPEN));
    }

    @Test
    void nobodyTakesLongerThanTheClockAllows() {
        var longest = 2 * (45 + 120 + 60 + 30) / 60.0;

        assertThat(trial(WHOLE, 200).minutes(100)).isLessThanOrEqualTo(longest);
        assertThat(trial(WHOLE, 200).minutes(0)).isPositive();
    }

    @Test
    void theReportNamesEveryEndingAndOption() {
        var story = WHOLE.draft().story();
        var report = trial(WHOLE, 40).report();

        assertThat(report).contains(story.endings().keySet()).contains(story.beats().keySet());
        assertThat(report).contains(story.options().map(option -> option.id()).toList());
    }

    private static long asked(StoryText story) {
        return asked(trial(story, 400), Manner.OPEN);
    }

    private static long asked(Trial trial, Manner manner) {
        return trial.of(manner)
                .stream()
                .flatMap(game -> game.past().stream())
                .filter(choice -> choice.option().equals("ask-keeper"))
                .count();
    }

    private static Trial trial(StoryText story, int games) {
        return Trial.of(story.draft().story(), games, 1);
    }
}
