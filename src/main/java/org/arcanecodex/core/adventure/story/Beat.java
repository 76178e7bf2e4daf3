package org.arcanecodex.core.adventure.story;

import java.util.List;

/**
 * One scene, what is whispered in it, what can be done, and where it leads.
 *
 * @param whispers ids, in the order in which they find their hearers
 * @param next the first that holds; the last always does
 */
public record Beat(String id, String title, List<Paragraph> scene, List<String> whispers, List<Option> options,
        List<Next> next) {

    /** A paragraph that is told if its condition holds. */
    public record Paragraph(Condition when, String text) {}

    public Beat {
        scene = List.copyOf(scene);
        whispers = List.copyOf(whispers);
        options = List.copyOf(options);
        next = List.copyOf(next);
    }

    /** Where the story goes from here: a beat or an ending. */
    public String following(Facts facts) {
        return next.stream().filter(one -> one.when().eval(facts)).findFirst().orElse(next.getLast()).to();
    }
}
