package org.arcanecodex.core.adventure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What players' own heroes take home from this room.
 *
 * @param due since when the room owes it; null until the story is over or the room closed
 * @param seats whose heroes are owed something
 * @param paid whether it is written down with the heroes
 * @param homecomings of those heroes who were paid
 */
public record Gains(List<Sealed<Lesson>> lessons, @Nullable Instant due, List<Integer> seats, boolean paid,
        List<Sealed<Homecoming>> homecomings) {

    public Gains {
        lessons = List.copyOf(lessons);
        seats = List.copyOf(seats);
        homecomings = List.copyOf(homecomings);
    }

    static Gains none() {
        return new Gains(List.of(), null, List.of(), false, List.of());
    }

    /** Whether something is to be done before the room may be forgotten. */
    public boolean owed() {
        return due != null && !paid;
    }

    public List<Lesson> lessonsOf(int seat) {
        return lessons.stream().flatMap(lesson -> lesson.to(seat).stream()).toList();
    }

    public Optional<Homecoming> homecomingOf(int seat) {
        return homecomings.stream().flatMap(one -> one.to(seat).stream()).findFirst();
    }

    Gains learning(Lesson lesson) {
        return new Gains(plus(lessons, Sealed.of(lesson.seat(), lesson)), due, seats, paid, homecomings);
    }

    Gains due(Instant since, List<Integer> whose) {
        return new Gains(lessons, since, whose, paid, homecomings);
    }

    Gains cameHome(Homecoming one) {
        return new Gains(lessons, due, seats, paid, plus(homecomings, Sealed.of(one.seat(), one)));
    }

    Gains settled() {
        return new Gains(lessons, due, seats, true, homecomings);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
