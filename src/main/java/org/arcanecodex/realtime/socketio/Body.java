package org.arcanecodex.realtime.socketio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** The body of a request, gathered up to a limit. */
final class Body {

    private static final byte[] EMPTY = {};

    private final int most;
    private byte[] bytes = EMPTY;

    Body(int most) {
        this.most = most;
    }

    /** False if it has become too large. */
    boolean add(ByteBuf part) {
        int size = part.readableBytes();
        if (bytes.length + size > most) {
            return false;
        }
        if (size > 0) {
            int from = bytes.length;
            bytes = Arrays.copyOf(bytes, from + size);
            part.readBytes(bytes, from, size);
        }
        return true;
    }

    /** Null if it is not UTF-8. */
    @Nullable
    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
