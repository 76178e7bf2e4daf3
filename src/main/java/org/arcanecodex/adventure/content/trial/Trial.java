package org.arcanecodex.adventure.content.trial;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Ending;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Story;

/**
 * Many games of one story and what they show. The same seed and number always play the same games.
 *
 * @param played the games that ended
 * @param stuck the games that did not
 */
public record Trial(Story story, List<Played> played, List<Stuck> stuck) {

    /** Every manner of playing and every number of people takes its turn. */
    public static Trial of(Story story, int games, long seed) {
        var manners = Manner.values();
        int sizes = story.most() - story.fewest() + 1;
        var seeds = new SplittableRandom(seed).longs(games).toArray();
        var results = IntStream.range(0, games)
                .parallel()
                .mapToObj(game -> Game.play(story, manners[game % manners.length],
                        story.fewest() + game / manners.length % sizes, seeds[game]))
                .toList();
        return new Trial(story, only(results, Played.class), only(results, Stuck.class));
    }

    public int games() {
        return played.size() + stuck.size();
    }

    /** For a writer to read. */
    public String report() {
        return TrialReport.of(this);
    }

    Spread endings() {
        return endings(played.stream());
    }

    Spread endings(Manner manner) {
        return endings(of(manner).stream());
    }

    /** How much of all such tables comes to an ending that is worth most. */
    double best(Manner manner) {
        return best(of(manner));
    }

    private double best(List<Played> games) {
        var endings = endings(games.stream());
        int most = story.endings().values().stream().mapToInt(Ending::goals).max().orElse(0);
        return story.endings()
                .values()
                .stream()
                .filter(ending -> ending.goals() == most)
                .mapToDouble(ending -> endings.share(ending.id()))
                .sum();
    }

    List<Played> of(Manner manner) {
        return played.stream().filter(game -> game.table().manner() == manner).toList();
    }

    /** How many of a hundred checks pass. */
    double success() {
        long checks = played.stream().mapToLong(game -> game.tally().checks()).sum();
        long passed = played.stream().mapToLong(game -> game.tally().passed()).sum();
        return checks == 0 ? 0 : 100.0 * passed / checks;
    }

    double minutes() {
        return played.stream().mapToDouble(Trial::minutes).average().orElse(0);
    }

    /** On average, where so many people play. */
    double minutesOf(int people) {
        return played.stream()
                .filter(game -> game.table().seats().size() == people)
                .mapToDouble(Trial::minutes)
                .average()
                .orElse(0);
    }

    /** So many of a hundred games are shorter. */
    double minutes(int percentile) {
        var lengths = played.stream().mapToDouble(Trial::minutes).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * percentile / 100];
    }

    /** In how many games a table chose at this beat. */
    long at(String beat) {
        return played.stream()
                .filter(game -> game.past().stream().anyMatch(choice -> choice.beat().equals(beat)))
                .count();
    }

    /** How much of all tables at which this hero sits comes to an ending that is worth most. */
    double best(HeroSheet hero) {
        return best(played.stream()
                .filter(game -> game.score()
                        .objectives()
                        .stream()
                        .anyMatch(objective -> objective.hero().equals(hero.id())))
                .toList());
    }

    /** How often a liar's own objective is met. */
    double liars() {
        return of(Manner.LYING).stream()
                .flatMap(game -> game.score().objectives().stream().filter(one -> game.table().lies(one.seat())))
                .mapToInt(objective -> objective.met() ? 1 : 0)
                .average()
                .orElse(0);
    }

    double score() {
        return played.stream().mapToInt(game -> game.score().total()).average().orElse(0);
    }

    /** The standard deviation of the score: what luck and choices do to it together. */
    double deviation() {
        double mean = score();
        return Math.sqrt(played.stream()
                .mapToDouble(game -> Math.pow(game.score().total() - mean, 2))
                .average()
                .orElse(0));
    }

    /** How far the endings differ between games in which an option was chosen and those where others were. */
    double matters(String beat, String option) {
        var there = played.stream()
                .filter(game -> game.past().stream().anyMatch(choice -> choice.beat().equals(beat)))
                .collect(Collectors.partitioningBy(game -> game.past()
                        .stream()
                        .anyMatch(choice -> choice.option().equals(option))));
        return endings(there.getOrDefault(true, List.of()).stream())
                .distance(endings(there.getOrDefault(false, List.of()).stream()));
    }

    private static Spread endings(Stream<Played> games) {
        return Spread.of(games.map(Played::ending));
    }

    private static double minutes(Played game) {
        return game.length().toMillis() / 60_000.0;
    }

    private static <T> List<T> only(List<Game.Result> results, Class<T> type) {
        return results.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
