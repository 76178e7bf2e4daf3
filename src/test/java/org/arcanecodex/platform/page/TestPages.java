package org.arcanecodex.platform.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.arcanecodex.platform.secret.TestSecrets;

/** Lists as the application has them, for tests of stores and lists. */
public final class TestPages {

    public static final Pages PAGES = new Pages(TestSecrets.of("only-for-tests-0123456789abcdef0123456789abcdef"),
            new PageProperties(20, 10_000));

    private TestPages() {}

    /** The first rows of a list that goes down by that column. */
    public static <T> Piece<T> newest(String column, Function<? super T, ?> value, int limit) {
        return PAGES.list("test", Order.<T>descending("newest", column, value)).piece(query("limit", "" + limit));
    }

    /** @param words names and values in turn */
    static PageQuery query(String... words) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return new PageQuery("/api/v1/things", Map.copyOf(map));
    }
}
