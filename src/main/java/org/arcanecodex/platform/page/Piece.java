package org.arcanecodex.platform.page;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted, of one that goes from great numbers to small.
 *
 * @param limit how many rows at most, 1 to {@link Listing#MOST}
 * @param before only rows with a smaller number
 */
public record Piece(int limit, long before) {

    public Piece {
        limit = Math.clamp(limit, 1, Listing.MOST);
    }

    /** Empty if the cursor is none of ours; without one the list begins. */
    public static Optional<Piece> of(int limit, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(new Piece(limit, Long.MAX_VALUE))
                : Cursor.parse(cursor).map(from -> new Piece(limit, from.position()));
    }
}
