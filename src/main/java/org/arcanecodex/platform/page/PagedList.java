package org.arcanecodex.platform.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.arcanecodex.platform.web.ApiProblem;

/**
 * A list of the API: in which orders it can be asked for, and by what it can be narrowed. Nothing else is taken from a
 * query, and every word in it is one of ours before it comes near SQL.
 *
 * <p>For any thread. Made by {@link Pages}.
 *
 * @param <T> a row, as the store reads it
 */
public final class PagedList<T> {

    /** As many items as a piece has at most. */
    public static final int MOST = 100;

    private static final Set<String> OWN = Set.of(PageQuery.LIMIT, PageQuery.PAGE, PageQuery.CURSOR, PageQuery.SORT);

    private final String name;
    private final List<Order<T>> orders;
    private final List<Filter> filters;
    private final CursorSeal seal;
    private final PageProperties limits;

    PagedList(String name, List<Order<T>> orders, List<Filter> filters, CursorSeal seal, PageProperties limits) {
        this.name = name;
        this.orders = List.copyOf(orders);
        this.filters = List.copyOf(filters);
        this.seal = seal;
        this.limits = limits;
    }

    /** The same list, which can also be narrowed by these. */
    public PagedList<T> narrowedBy(Filter... further) {
        return new PagedList<>(name, orders, List.of(further), seal, limits);
    }

    int usualLimit() {
        return limits.limit();
    }

    /** The words of its orders, the one first that holds for who names none. */
    public List<String> sorts() {
        return orders.stream().map(Order::word).toList();
    }

    /** The words by which it can be narrowed. */
    public List<String> filters() {
        return filters.stream().map(Filter::word).toList();
    }

    /** @throws ApiProblem that names what cannot be meant */
    public Piece<T> piece(PageQuery query) {
        return piece(query, limits.limit());
    }

    /** @param otherwise the limit for who does not say */
    public Piece<T> piece(PageQuery query, int otherwise) {
        refuseUnknown(query);
        int limit = query.number(PageQuery.LIMIT, MOST, otherwise);
        var order = order(query);
        var narrowed = narrowed(query);
        var scope = name + ' ' + order.word() + ' ' + new TreeMap<>(narrowed);
        var cursor = query.word(PageQuery.CURSOR);
        if (cursor == null) {
            var number = query.word(PageQuery.PAGE) == null ? 0
                    : query.number(PageQuery.PAGE, limits.deepestRow() / limit, 1);
            return new Piece<>(this, query, order, limit, number, null, narrowed, scope);
        }
        if (query.word(PageQuery.PAGE) != null) {
            throw ApiProblem.badField(PageQuery.PAGE, "and cursor do not go together");
        }
        var after = seal.open(scope, cursor).orElseThrow(PagedList::foreignCursor);
        return new Piece<>(this, query, order, limit, 0, after, narrowed, scope);
    }

    String cursor(String scope, Position after) {
        return seal.seal(scope, after);
    }

    Filter filter(String word) {
        return filters.stream().filter(filter -> filter.word().equals(word)).findFirst().orElseThrow();
    }

    static ApiProblem foreignCursor() {
        return ApiProblem.badField(PageQuery.CURSOR, "comes from no such list of ours");
    }

    private void refuseUnknown(PageQuery query) {
        for (var word : query.words().keySet()) {
            if (!OWN.contains(word) && filters.stream().noneMatch(filter -> filter.word().equals(word))) {
                throw ApiProblem.badField("query", "knows " + known() + " and nothing else here");
            }
        }
    }

    private String known() {
        var all = new ArrayList<>(List.of(PageQuery.LIMIT, PageQuery.PAGE, PageQuery.CURSOR, PageQuery.SORT));
        all.addAll(filters());
        return String.join(", ", all);
    }

    private Order<T> order(PageQuery query) {
        var word = query.word(PageQuery.SORT);
        return word == null ? orders.getFirst()
                : orders.stream()
                        .filter(order -> order.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.badField(PageQuery.SORT, "is one of " + sorts()));
    }

    private Map<String, Object> narrowed(PageQuery query) {
        var values = new LinkedHashMap<String, Object>();
        for (var filter : filters) {
            var said = query.word(filter.word());
            if (said != null) {
                values.put(filter.word(), filter.reads()
                        .apply(said)
                        .orElseThrow(() -> ApiProblem.badField(filter.word(), "is " + filter.wants())));
            }
        }
        return values;
    }
}
