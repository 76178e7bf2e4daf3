package org.arcanecodex.platform.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A piece of a list, as HTTP answers it. */
public record Listing<T>(List<T> items, Page page) {

    /**
     * @param limit how many were asked for at most
     * @param next the cursor of the next piece, absent at the end and for numbered pages
     * @param number of this page, from 1; it, {@code total} and {@code pages} are for who asked for a page by its number
     */
    public record Page(int limit, @Nullable String next, @Nullable Integer number, @Nullable Long total,
            @Nullable Integer pages) {

        static Page cut(int limit, @Nullable String next) {
            return new Page(limit, next, null, null, null);
        }

        static Page numbered(int limit, int number, long total) {
            var pages = Math.toIntExact(Math.max(1, Math.ceilDiv(total, limit)));
            return new Page(limit, null, number, total, pages);
        }
    }

    public Listing {
        items = List.copyOf(items);
    }

    public Optional<String> next() {
        return Optional.ofNullable(page.next());
    }

    /** The same piece of list, with other words for its items. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return with(items.stream().<R>map(change).toList());
    }

    /** The same piece of list, with these instead of its items. */
    public <R> Listing<R> with(List<R> others) {
        return new Listing<>(others, page);
    }
}
