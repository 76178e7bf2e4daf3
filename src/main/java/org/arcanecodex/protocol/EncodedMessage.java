package org.arcanecodex.protocol;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A message of the server as bytes, made once for everybody who may see it. Nobody may change the bytes.
 *
 * <p>A transport that needs them in a dress of its own makes that once too, and leaves it here for the next receiver.
 */
public final class EncodedMessage {

    private final String kind;
    private final byte[] json;
    private final AtomicReference<@Nullable Dressed<?>> dressed = new AtomicReference<>();

    private record Dressed<T>(Class<T> type, T form) {}

    EncodedMessage(String kind, byte[] json) {
        this.kind = kind;
        this.json = json;
    }

    /** The {@code t} of the envelope. */
    public String kind() {
        return kind;
    }

    /** The whole envelope as UTF-8. Shared: read only. */
    public byte[] json() {
        return json;
    }

    /** What a transport makes of the bytes, the same object for every receiver of that transport. */
    public <T> T as(Class<T> type, Function<byte[], T> dress) {
        var worn = dressed.get();
        if (worn != null && worn.type() == type) {
            return type.cast(worn.form());
        }
        var form = dress.apply(json);
        dressed.compareAndSet(worn, new Dressed<>(type, form));
        return form;
    }
}
