package org.arcanecodex.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one visitor has been whispered and has told nobody: it must be nowhere in the other's browser. */
final class Secrets {

    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();

    /** Notes whispers that only their hearer may know. */
    void heard(List<String> whispers) {
        whispers.stream().map(Secrets::mark).filter(mark -> !told.contains(mark)).forEach(kept::add);
    }

    /** Now others know it. */
    void told(String whisper) {
        kept.remove(mark(whisper));
        told.add(mark(whisper));
    }

    /** The story itself may open a whisper for all to read. */
    void openedBy(String story) {
        kept.stream().filter(story::contains).toList().forEach(this::told);
    }

    /** Looks through all of a page and all that its sockets heard. */
    void areUnknownTo(Visitor other) {
        var known = new ArrayList<>(other.heard());
        known.add(other.everythingInThePage());
        for (var place : known) {
            assertThat(kept).noneMatch(place::contains);
        }
    }

    /** At the end everything is opened. */
    void areAllToBeReadBy(Visitor other) {
        var page = other.everythingInThePage();
        assertThat(kept).isNotEmpty().allMatch(page::contains);
    }

    /** A long piece of it that looks the same in JSON, in HTML and to the eye. */
    private static String mark(String whisper) {
        return Arrays.stream(whisper.split("[^A-Za-z ,.]"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow()
                .strip();
    }
}
