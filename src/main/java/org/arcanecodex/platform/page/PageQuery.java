package org.arcanecodex.platform.page;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of the piece of a list that it wants. Controllers take it as a parameter and hand it to their
 * {@link PagedList}, which says whether it makes sense.
 *
 * @param path of the request, for links
 * @param words every parameter of the query; each may come once
 */
public record PageQuery(String path, Map<String, String> words) {

    static final String LIMIT = "limit";
    static final String PAGE = "page";
    static final String CURSOR = "cursor";
    static final String SORT = "sort";

    public PageQuery {
        words = Map.copyOf(words);
    }

    /** @throws ApiProblem if a parameter comes twice */
    static PageQuery of(String path, Map<String, String[]> parameters) {
        var words = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (values.length != 1) {
                throw ApiProblem.badField(name, "can be given once");
            }
            words.put(name, values[0]);
        });
        return new PageQuery(path, words);
    }

    @Nullable
    String word(String name) {
        return words.get(name);
    }

    /** @throws ApiProblem if it is no number from 1 to {@code most} */
    int number(String name, int most, int otherwise) {
        var text = word(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw ApiProblem.badField(name, "is a number from 1 to " + most);
    }
}
