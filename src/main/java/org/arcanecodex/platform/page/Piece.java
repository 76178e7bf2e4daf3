package org.arcanecodex.platform.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The piece of a list that somebody wants, checked. Stores append {@link #sql} to a query that ends in its conditions;
 * controllers make a {@link Listing} of the rows and answer with it.
 */
public final class Piece<T> {

    private final PagedList<T> list;
    private final PageQuery query;
    private final Order<T> order;
    private final int limit;
    private final int number;
    private final @Nullable Position after;
    private final Map<String, Object> narrowed;
    private final String scope;

    /** @param number of the page, from 1; 0 if none was asked for */
    Piece(PagedList<T> list, PageQuery query, Order<T> order, int limit, int number, @Nullable Position after,
            Map<String, Object> narrowed, String scope) {
        this.list = list;
        this.query = query;
        this.order = order;
        this.limit = limit;
        this.number = number;
        this.after = after;
        this.narrowed = Map.copyOf(narrowed);
        this.scope = scope;
    }

    public int limit() {
        return limit;
    }

    /** The word of the order that was asked for. */
    public String sort() {
        return order.word();
    }

    /** What is to be left out before the first row, when a page was asked for by its number. */
    public int offset() {
        return number == 0 ? 0 : (number - 1) * limit;
    }

    /** The place behind which the piece begins; empty at the beginning of the list, and for numbered pages. */
    public Optional<Position> after() {
        return Optional.ofNullable(after);
    }

    /** Whether it is what somebody gets who wishes for nothing, filters apart. */
    public boolean isFront() {
        return number == 0 && after == null && limit == list.usualLimit() && sort().equals(list.sorts().getFirst());
    }

    /** What a filter was set to, as the database knows it. */
    public Optional<Object> narrowedBy(String word) {
        return Optional.ofNullable(narrowed.get(word));
    }

    /** Everything behind a query's own conditions, of which there is at least one: " and … order by … limit …". */
    public String sql() {
        var text = new StringBuilder(filters());
        if (after != null) {
            text.append(" and ").append(order.behind(after));
        }
        text.append(order.orderBy()).append(" limit :pageLimit");
        return number == 0 ? text.toString() : text.append(" offset :pageOffset").toString();
    }

    /** Only the conditions of the filters: " and …" or nothing; for counting. */
    public String filters() {
        var text = new StringBuilder();
        narrowed.keySet().forEach(word -> text.append(" and ").append(list.filter(word).sql()));
        return text.toString();
    }

    /** For {@link #sql}. One row more than fits is read: it only tells that there is a next piece. */
    public Map<String, Object> parameters() {
        var values = new HashMap<>(narrowed);
        values.put("pageLimit", limit + 1);
        if (number > 0) {
            values.put("pageOffset", offset());
        }
        if (after != null) {
            var names = order.parameters();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), after.values().get(i));
            }
        }
        return values;
    }

    /** For {@link #filters}. */
    public Map<String, Object> filterParameters() {
        return narrowed;
    }

    /**
     * @param rows what {@link #sql} read
     * @param count how many there are in the whole list; asked only for numbered pages
     */
    public Listing<T> listing(List<T> rows, LongSupplier count) {
        var items = rows.size() <= limit ? rows : rows.subList(0, limit);
        if (number > 0) {
            long total = Math.max(count.getAsLong(), offset() + (long) rows.size());
            return new Listing<>(items, Listing.Page.numbered(limit, number, total));
        }
        var next = rows.size() <= limit ? null : list.cursor(scope, order.positionOf(items.getLast()));
        return new Listing<>(items, Listing.Page.cut(limit, next));
    }

    /**
     * The piece of a list that is in memory whole and stands in the order that was asked for.
     *
     * @throws ApiProblem if the piece was to begin behind something that is not there any more
     */
    public Listing<T> listingOf(List<T> all) {
        int from = Math.min(all.size(), after == null ? offset() : indexOf(after, all) + 1);
        return listing(all.subList(from, Math.min(all.size(), from + limit + 1)), all::size);
    }

    private int indexOf(Position place, List<T> all) {
        for (int i = 0; i < all.size(); i++) {
            if (order.positionOf(all.get(i)).equals(place)) {
                return i;
            }
        }
        throw PagedList.foreignCursor();
    }

    /** The answer, with links to the pieces around it (RFC 8288). */
    public <R> ResponseEntity<Listing<R>> answer(Listing<R> listing) {
        return head(listing).body(listing);
    }

    /** The same for who writes the body himself. */
    public ResponseEntity.BodyBuilder head(Listing<?> listing) {
        return ResponseEntity.ok().headers(links(listing.page()));
    }

    /** The links alone. */
    public HttpHeaders links(Listing.Page page) {
        var headers = new HttpHeaders();
        PageLinks.of(query, page).writeTo(headers);
        return headers;
    }
}
