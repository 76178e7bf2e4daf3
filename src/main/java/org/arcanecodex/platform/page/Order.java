package org.arcanecodex.platform.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.platform.web.ApiProblem;

/**
 * An order in which a list may be asked for. Its columns together tell any two rows apart, so that a place in it stays
 * the same whatever comes or goes around it.
 *
 * @param word what clients say, such as {@code newest}
 * @param columns the first decides, the next where it leaves a tie
 */
public record Order<T>(String word, List<Column<T>> columns) {

    /**
     * @param sql as the query names it: text of ours, never of a client
     * @param value of a row that was read: a {@link Long}, an {@link Integer} or a {@link String}, never null
     */
    public record Column<T>(String sql, Function<? super T, ?> value, boolean descending) {}

    public Order {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("No order without a column: " + word);
        }
    }

    public static <T> Order<T> ascending(String word, String sql, Function<? super T, ?> value) {
        return new Order<>(word, List.of(new Column<>(sql, value, false)));
    }

    public static <T> Order<T> descending(String word, String sql, Function<? super T, ?> value) {
        return new Order<>(word, List.of(new Column<>(sql, value, true)));
    }

    /** The same order, with one more column for its ties. */
    public Order<T> thenAscending(String sql, Function<? super T, ?> value) {
        return then(new Column<>(sql, value, false));
    }

    public Order<T> thenDescending(String sql, Function<? super T, ?> value) {
        return then(new Column<>(sql, value, true));
    }

    private Order<T> then(Column<T> column) {
        return new Order<>(word, Stream.concat(columns.stream(), Stream.of(column))
                .toList());
    }

    Position positionOf(T row) {
        return new Position(columns.stream().<Object>map(column -> column.value().apply(row)).toList());
    }

    String orderBy() {
        return columns.stream()
                .map(column -> column.sql() + (column.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /**
     * The condition for rows behind a place. Written so that an index over the columns is read from there on.
     *
     * @throws ApiProblem if the place is of another order
     */
    String behind(Position place) {
        if (place.values().size() != columns.size()) {
            throw PagedList.foreignCursor();
        }
        return behind(0);
    }

    private String behind(int at) {
        var column = columns.get(at);
        var sign = column.descending() ? " < " : " > ";
        var here = column.sql() + sign + ":" + name(at);
        return at == columns.size() - 1
                ? here
                : column.sql() + sign.stripTrailing() + "= :" + name(at) + " and (" + here + " or " + behind(at + 1)
                        + ")";
    }

    List<String> parameters() {
        return IntStream.range(0, columns.size()).mapToObj(Order::name).toList();
    }

    private static String name(int at) {
        return "pageAfter" + at;
    }
}
