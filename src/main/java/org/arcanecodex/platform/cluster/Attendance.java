package org.arcanecodex.platform.cluster;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Who is connected at which place, on whichever instance.
 *
 * <p>For any thread. Nothing here waits or throws.
 */
public interface Attendance {

    /** Who is at a place on other instances; {@code sure} if whoever is not among them really is at none. */
    record Elsewhere(List<Guest> guests, boolean sure) {
        public Elsewhere {
            guests = List.copyOf(guests);
        }

        public boolean has(long account) { return guests.stream().anyMatch(guest -> guest.account() == account); }
    }

    /** Says who is at that place on this instance, instead of what was said before; an empty place is forgotten. */
    void report(long place, Collection<Guest> here);

    /** As it was told last; kept up to date for places with somebody here. */
    Elsewhere elsewhere(long place);

    /** Asks anew and hands on the answer, perhaps on another thread. */
    void look(long place, Consumer<Elsewhere> then);

    /**
     * Hears of places with somebody here at which something changed elsewhere. To be called while the application is put
     * together.
     *
     * @param listener must not wait
     */
    void listen(LongConsumer listener);
}
