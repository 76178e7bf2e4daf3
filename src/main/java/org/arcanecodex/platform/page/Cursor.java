package org.arcanecodex.platform.page;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** Where a list goes on. Clients hand it back as it came; what it says is nobody's business but the list's. */
public record Cursor(long position) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Empty if no list of ours gave it out. */
    public static Optional<Cursor> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == Long.BYTES
                    ? Optional.of(new Cursor(ByteBuffer.wrap(bytes).getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ENCODER.encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    }
}
