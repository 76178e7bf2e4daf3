package org.arcanecodex.adventure.content.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.arcanecodex.adventure.content.read.Words;
import org.arcanecodex.core.adventure.story.Story;

/**
 * Who sits down to a game, and how they play.
 *
 * @param seats of people, lowest first; the first is the host
 * @param liar the seat that lies where one does
 */
record Table(Manner manner, List<Integer> seats, int liar) {

    Table {
        seats = List.copyOf(seats);
    }

    /** So many people, on seats that chance picks: every set of heroes meets. */
    static Table of(Story story, Manner manner, int people, RandomGenerator chance) {
        var seats = new ArrayList<>(IntStream.rangeClosed(1, story.heroes().size()).boxed().toList());
        while (seats.size() > people) {
            seats.remove(chance.nextInt(seats.size()));
        }
        return new Table(manner, seats, seats.get(chance.nextInt(seats.size())));
    }

    int host() {
        return seats.getFirst();
    }

    boolean lies(int seat) {
        return manner == Manner.LYING && seat == liar;
    }

    /** For sentences: {@code "with 2 random bots on the seats 1, 4"}. */
    String words() {
        return "with " + seats.size() + " " + Words.of(manner) + (seats.size() == 1 ? " bot" : " bots")
                + " on " + (seats.size() == 1 ? "seat " : "the seats ")
                + seats.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
