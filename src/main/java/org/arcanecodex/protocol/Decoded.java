package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** What became of a text from the wire. */
public sealed interface Decoded {

    /** A well-formed message. */
    record Message(Envelope envelope) implements Decoded {}

    /** Readable, but it cannot be meant: to be answered with the code. The id is null if there was no usable one. */
    record Wrong(@Nullable String id, ErrorCode code, String message) implements Decoded {}

    /** Not JSON, or JSON that nobody writes by mistake (duplicate keys, too deep): no ground for a talk. */
    record Malformed(String why) implements Decoded {}
}
