package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where the table points. */
final class Plans {

    private Plans() {}

    /** The option that most seats point at; among equals the one that the lowest seat points at. */
    static Optional<String> leading(Adventure state) {
        var pointers = pointers(state);
        @Nullable
        String leading = null;
        for (var option : pointers) {
            if (leading == null || count(pointers, option) > count(pointers, leading)) {
                leading = option;
            }
        }
        return Optional.ofNullable(leading);
    }

    /** The option that at least two point at, and more than at any other. */
    static Optional<String> agreed(Adventure state) {
        var pointers = pointers(state);
        return leading(state).filter(plan -> count(pointers, plan) >= 2 && pointers.stream()
                .allMatch(other -> other.equals(plan) || count(pointers, other) < count(pointers, plan)));
    }

    private static long count(List<String> pointers, String option) {
        return pointers.stream().filter(option::equals).count();
    }

    /** In the order of seats. */
    private static List<String> pointers(Adventure state) {
        return state.table().playing().stream().map(Seat::plan).filter(Objects::nonNull).toList();
    }
}
