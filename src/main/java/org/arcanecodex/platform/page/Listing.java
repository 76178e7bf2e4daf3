package org.arcanecodex.platform.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, as HTTP answers it.
 *
 * @param page how many were asked for at most, and the cursor of the next piece, absent at the end
 */
public record Listing<T>(List<T> items, Page page) {

    public static final int MOST = 100;

    public record Page(int limit, @Nullable String next) {}

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * Of one row more than fits: the surplus row only tells that there is a next piece.
     *
     * @param position where the piece after a given last row begins
     */
    public static <T> Listing<T> of(List<T> oneMore, int limit, ToLongFunction<T> position) {
        if (oneMore.size() <= limit) {
            return new Listing<>(oneMore, new Page(limit, null));
        }
        var items = oneMore.subList(0, limit);
        return new Listing<>(items, new Page(limit, new Cursor(position.applyAsLong(items.getLast())).toString()));
    }

    public Optional<String> next() { return Optional.ofNullable(page.next()); }

    /** The same piece of list, with other words for its items. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), page);
    }

    /**
     * Where the next piece is, as a {@code Link} header has it (RFC 8288).
     *
     * @param query what selects the list, already encoded; may be empty
     */
    public Optional<String> link(String path, String query) {
        var rest = query.isEmpty() ? "" : query + "&";
        return next().map(cursor -> "<" + path + "?" + rest + "limit=" + page.limit() + "&cursor=" + cursor
                + ">; rel=\"next\"");
    }
}
