package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;

/**
 * A secret, and the seats that may know it; nobody before the epilogue when there are none.
 *
 * <p>Whoever makes a view asks {@link #to}; {@link #value} is for the rules and for the opened replay.
 */
public record Sealed<T>(List<Integer> seats, T value) {

    public Sealed {
        seats = List.copyOf(seats);
    }

    public static <T> Sealed<T> of(int seat, T value) {
        return new Sealed<>(List.of(seat), value);
    }

    public static <T> Sealed<T> toNobody(T value) {
        return new Sealed<>(List.of(), value);
    }

    public Optional<T> to(int seat) {
        return seats.contains(seat) ? Optional.of(value) : Optional.empty();
    }

    /** Says nothing, so that no log line can. */
    @Override
    public String toString() {
        return "sealed";
    }
}
