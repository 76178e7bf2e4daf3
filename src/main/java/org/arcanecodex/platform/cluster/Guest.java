package org.arcanecodex.platform.cluster;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is connected at a place.
 *
 * @param account who
 * @param instance where the connection is
 * @param since epoch millis of the arrival
 * @param window tells one window of a person from another; letters, digits and dashes, empty if not known
 */
public record Guest(long account, String instance, long since, String window) implements Comparable<Guest> {

    private static final Pattern MEMBER = Pattern.compile("(\\d{1,18}):([0-9a-zA-Z-]+):(\\d{1,18}):([0-9a-zA-Z-]*)");
    private static final Comparator<Guest> ORDER = Comparator.comparingLong(Guest::since)
            .thenComparing(Guest::instance);

    /** Everybody agrees on who came last. */
    @Override
    public int compareTo(Guest other) { return ORDER.compare(this, other); }

    boolean isAt(Instance place) { return instance.equals(place.id()); }

    String asMember() { return account + ":" + instance + ":" + since + ":" + window; }

    static Optional<Guest> of(String member) {
        var parts = MEMBER.matcher(member);
        return parts.matches()
                ? Optional.of(new Guest(Long.parseLong(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3)),
                        parts.group(4)))
                : Optional.empty();
    }
}
