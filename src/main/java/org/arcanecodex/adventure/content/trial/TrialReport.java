package org.arcanecodex.adventure.content.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.arcanecodex.adventure.content.read.Words;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Story;

/** What a trial shows, for a writer to read. */
final class TrialReport {

    private final Trial trial;
    private final Story story;
    private final StringBuilder text = new StringBuilder();

    private TrialReport(Trial trial) {
        this.trial = trial;
        this.story = trial.story();
    }

    static String of(Trial trial) {
        return new TrialReport(trial).write();
    }

    private String write() {
        line("%s (%s %d), %d games%s", story.title(), story.id(), story.version(), trial.games(),
                trial.stuck().isEmpty() ? "" : ", " + trial.stuck().size() + " of them stuck");
        line("  checks passed  %.1f %%", trial.success());
        line("  length         %.1f minutes; one in ten under %.1f, one in ten over %.1f", trial.minutes(),
                trial.minutes(10), trial.minutes(90));
        line("  with so many   %s", lengths());
        line("  score          %.0f ± %.0f", trial.score(), trial.deviation());
        manners();
        endings();
        telling();
        objectives();
        beats();
        return text.toString();
    }

    /** Minutes by how many people sit down: who is alone waits for nobody. */
    private String lengths() {
        return IntStream.rangeClosed(story.fewest(), story.most())
                .mapToObj(people -> people + ": " + tenth(trial.minutesOf(people)))
                .collect(Collectors.joining(", "));
    }

    private void manners() {
        line("  how they play               all%s", columns(manner -> Words.of(manner)));
        line("    %-20s %6.0f  %s", "score", mean(trial.played()), columns(manner -> whole(mean(trial.of(manner)))));
        line("    %-20s %6.0f  %s", "trust at the end", trust(trial.played()),
                columns(manner -> whole(trust(trial.of(manner)))));
    }

    private void endings() {
        line("  endings");
        story.endings()
                .values()
                .forEach(ending -> line("    %-20s %6.1f %%%s", ending.id(),
                        100 * trial.endings().share(ending.id()),
                        columns(manner -> tenth(100 * trial.endings(manner).share(ending.id())))));
    }

    /** Tables that tell everything against tables that tell nothing. */
    private void telling() {
        var open = trial.endings(Manner.OPEN);
        var closed = trial.endings(Manner.CLOSED);
        double matters = open.distance(closed);
        line("  telling changes the end by %.2f%s; the best comes to %.1f %% of the open and %.1f %% of the closed",
                matters, little(matters), 100 * trial.best(Manner.OPEN), 100 * trial.best(Manner.CLOSED));
    }

    private static String little(double matters) {
        return matters < StakesCheck.MATTERS ? "  (little)" : "";
    }

    private static String columns(Function<Manner, String> cell) {
        return Arrays.stream(Manner.values())
                .map(manner -> String.format(Locale.ROOT, "%9s", cell.apply(manner)))
                .collect(Collectors.joining());
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static double trust(List<Played> games) {
        return games.stream().mapToInt(Played::trust).average().orElse(0);
    }

    private static double mean(List<Played> games) {
        return games.stream().mapToInt(game -> game.score().total()).average().orElse(0);
    }

    private void objectives() {
        line("  heroes               objective met     lying   at the best end");
        story.heroes()
                .forEach(hero -> line("    %-20s %9.1f %%  %8.1f   %15.1f", hero.id(), met(hero, false),
                        met(hero, true), 100 * trial.best(hero)));
        line("    %-20s              %8.1f", "all who lie", 100 * trial.liars());
    }

    /** How often a hero's own end is met, or how often that of a hero who lies. */
    private double met(HeroSheet hero, boolean lying) {
        return 100 * trial.played()
                .stream()
                .flatMap(game -> game.score()
                        .objectives()
                        .stream()
                        .filter(objective -> objective.hero().equals(hero.id()))
                        .filter(objective -> !lying || game.table().lies(objective.seat())))
                .mapToInt(objective -> objective.met() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private void beats() {
        line("  beats and options        chosen   changes the end by");
        story.beats().values().forEach(this::beat);
    }

    private void beat(Beat beat) {
        long here = trial.at(beat.id());
        line("    %s, in %.0f %% of games", beat.id(), 100.0 * here / Math.max(1, trial.played().size()));
        var chosen = Spread.of(trial.played()
                .stream()
                .flatMap(game -> game.past().stream())
                .filter(choice -> choice.beat().equals(beat.id()))
                .map(choice -> choice.option()));
        beat.options().forEach(option -> {
            double matters = trial.matters(beat.id(), option.id());
            line("      %-18s %5.1f %%   %.2f%s", option.id(), 100 * chosen.share(option.id()), matters,
                    little(matters));
        });
    }

    private void line(String format, Object... parts) {
        text.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }
}
