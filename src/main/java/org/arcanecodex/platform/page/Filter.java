package org.arcanecodex.platform.page;

import java.util.Optional;
import java.util.function.Function;

import org.arcanecodex.platform.text.Word;

/**
 * Something that a list may be narrowed by.
 *
 * @param word the parameter of the query
 * @param sql the condition for it with the one parameter {@code :word}: text of ours, never of a client
 * @param reads what the database knows a client's word as; empty for a word that is none
 * @param wants what is said of such a word, after "is"
 */
public record Filter(String word, String sql, Function<String, Optional<?>> reads, String wants) {

    /** The column holds the constants' names, clients say them in their way. */
    public static <E extends Enum<E>> Filter oneOf(String word, String column, Class<E> words) {
        return new Filter(word, column + " = :" + word, said -> Word.parse(said, words).map(Enum::name),
                "one of " + Word.all(words));
    }

    /** The column holds an id that clients know, of at most so many signs. */
    public static Filter id(String word, String column, int longest) {
        return new Filter(word, column + " = :" + word,
                said -> Optional.of(said).filter(id -> id.length() <= longest && id.matches("[\\x21-\\x7e]+")),
                "an id of at most " + longest + " signs");
    }

    /** There is but one thing to say, and it is what the list is about anyway. */
    public static Filter always(String word, String value) {
        return new Filter(word, ":" + word + " is not null", said -> Optional.of(said).filter(value::equals), value);
    }
}
