package org.arcanecodex.leaderboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the boards, by the name under which it is stored: {@code renown}, {@code story-<id>}, {@code pages-2026-W47}.
 * Players also say {@code pages} and mean the week that it is.
 */
record Board(String name) {

    static final Board RENOWN = new Board("renown");

    private static final String STORY = "story-";
    private static final String PAGES = "pages";
    private static final Pattern NAME = Pattern
            .compile("renown|story-[a-z0-9-]{1,64}|pages-\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])");

    /** What is ranked. */
    enum Kind {
        RENOWN, STORY, PAGES
    }

    /** The best points of each hero in that story. */
    static Board ofStory(String story) {
        return new Board(STORY + story);
    }

    /** The best adventures that ended in the same week as that, by the calendar of UTC and ISO. */
    static Board ofPages(Instant when) {
        var day = when.atOffset(ZoneOffset.UTC);
        return new Board("%s-%04d-W%02d".formatted(PAGES, year(day), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    static Optional<Board> parse(String said, Instant now) {
        if (said.equals(PAGES)) {
            return Optional.of(ofPages(now));
        }
        return NAME.matcher(said).matches() ? Optional.of(new Board(said)) : Optional.empty();
    }

    Kind kind() {
        if (equals(RENOWN)) {
            return Kind.RENOWN;
        }
        return name.startsWith(STORY) ? Kind.STORY : Kind.PAGES;
    }

    /** The story whose board it is; empty for the others. */
    Optional<String> story() {
        return kind() == Kind.STORY ? Optional.of(name.substring(STORY.length())) : Optional.empty();
    }

    private static int year(Temporal day) {
        return day.get(IsoFields.WEEK_BASED_YEAR);
    }
}
