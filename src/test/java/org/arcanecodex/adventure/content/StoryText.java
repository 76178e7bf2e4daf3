package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;

/** The text of a small story that keeps every rule, to be broken in one place by a test. */
public record StoryText(String text) {

    public static final String FILE = "last-lamp.yaml";

    public static StoryText whole() {
        try (var in = StoryText.class.getResourceAsStream("/stories/" + FILE)) {
            return new StoryText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With {@code now} in the one place where {@code was} stood. */
    public StoryText with(String was, String now) {
        assertThat(text.split(java.util.regex.Pattern.quote(was), -1)).as(was).hasSize(2);
        return new StoryText(text.replace(was, now));
    }

    /** The line on which the text first has this. */
    public int lineOf(String snippet) {
        assertThat(text).contains(snippet);
        return text.substring(0, text.indexOf(snippet)).split("\n", -1).length;
    }

    public Reading read() {
        return StoryReader.read(FILE, text);
    }

    public Draft draft() {
        return switch (read()) {
            case Reading.Read(var draft) -> draft;
            case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
        };
    }
}
