package org.arcanecodex.adventure.content.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;

/** Walks through a story and names the place of each part that it meets. */
final class Parts {

    private static final List<String> GRADES = List.of("success", "triumph", "failure", "disaster");

    private Parts() {}

    /** Every condition of the story. */
    static Stream<Placed<Condition>> conditions(Story story) {
        return Stream.of(story.beats().values().stream().flatMap(Parts::conditions),
                story.endings()
                        .values()
                        .stream()
                        .map(ending -> new Placed<>("endings/" + ending.id() + "/if", ending.when())),
                story.heroes()
                        .stream()
                        .map(hero -> new Placed<>(of(hero) + "/objective/when", hero.objective().when())))
                .flatMap(Function.identity());
    }

    /** Every effect of the story, once. */
    static Stream<Placed<Effect>> effects(Story story) {
        return story.beats().values().stream().flatMap(Parts::effects);
    }

    /** Every outcome of every option, once. */
    static Stream<Placed<List<Effect>>> outcomes(Story story) {
        return story.beats()
                .values()
                .stream()
                .flatMap(beat -> beat.options().stream().flatMap(option -> outcomes(of(beat, option), option)));
    }

    static Stream<Placed<Effect>> effects(Beat beat) {
        return beat.options().stream().flatMap(option -> effects(of(beat, option), option));
    }

    static String of(Beat beat) {
        return "beats/" + beat.id();
    }

    static String of(Beat beat, Option option) {
        return of(beat) + "/options/" + option.id();
    }

    static String of(Sheet sheet) {
        return switch (sheet) {
            case HeroSheet hero -> "heroes/" + hero.id();
            case Companion companion -> "companions/" + companion.id();
        };
    }

    /** Everything in a list with its number as the last part of its path. */
    static <T> Stream<Placed<T>> numbered(String path, List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> new Placed<>(path + "/" + i, list.get(i)));
    }

    private static Stream<Placed<Condition>> conditions(Beat beat) {
        return Stream.of(
                numbered(of(beat) + "/scene", beat.scene()).map(at -> new Placed<>(at.path(), at.part().when())),
                beat.options().stream().map(option -> new Placed<>(of(beat, option) + "/if", option.when())),
                numbered(of(beat) + "/next", beat.next()).map(at -> new Placed<>(at.path(), at.part().when())))
                .flatMap(Function.identity());
    }

    private static Stream<Placed<Effect>> effects(String path, Option option) {
        return outcomes(path, option).flatMap(outcome -> numbered(outcome.path(), outcome.part()));
    }

    /** A grade that defaults to another one is not met twice. */
    private static Stream<Placed<List<Effect>>> outcomes(String path, Option option) {
        var of = option.outcomes();
        var outcomes = List.of(of.success(), of.triumph(), of.failure(), of.disaster());
        return IntStream.range(0, outcomes.size())
                .filter(grade -> outcomes.indexOf(outcomes.get(grade)) == grade)
                .mapToObj(grade -> new Placed<>(path + "/" + GRADES.get(grade), outcomes.get(grade)));
    }
}
