package org.arcanecodex.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where the neighbours of a piece are, as {@code Link} headers have it (RFC 8288); filters and order stay as they are. */
final class PageLinks {

    private final PageQuery query;
    private final List<String> links = new ArrayList<>();

    private PageLinks(PageQuery query) {
        this.query = query;
    }

    static PageLinks of(PageQuery query, Listing.Page page) {
        var links = new PageLinks(query);
        var number = page.number();
        var pages = page.pages();
        if (number == null || pages == null) {
            links.add("first", page.limit(), "", "");
            var next = page.next();
            if (next != null) {
                links.add("next", page.limit(), PageQuery.CURSOR, next);
            }
            return links;
        }
        links.add("first", page.limit(), PageQuery.PAGE, "1");
        if (number > 1) {
            links.add("prev", page.limit(), PageQuery.PAGE, Integer.toString(number - 1));
        }
        if (number < pages) {
            links.add("next", page.limit(), PageQuery.PAGE, Integer.toString(number + 1));
        }
        links.add("last", page.limit(), PageQuery.PAGE, Integer.toString(pages));
        return links;
    }

    void writeTo(HttpHeaders headers) {
        headers.set(HttpHeaders.LINK, String.join(", ", links));
    }

    private void add(String relation, int limit, String word, String value) {
        var address = UriComponentsBuilder.fromPath(query.path());
        new TreeMap<>(query.words()).forEach((name, said) -> {
            if (!name.equals(PageQuery.LIMIT) && !name.equals(PageQuery.PAGE) && !name.equals(PageQuery.CURSOR)) {
                address.queryParam(name, UriUtils.encode(said, UTF_8));
            }
        });
        address.queryParam(PageQuery.LIMIT, limit);
        if (!word.isEmpty()) {
            address.queryParam(word, value);
        }
        links.add("<" + address.build(true).toUriString() + ">; rel=\"" + relation + "\"");
    }
}
