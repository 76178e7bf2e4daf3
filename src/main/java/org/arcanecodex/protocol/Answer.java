package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** The one answer that every request gets: a result, or a refusal with its code. */
public sealed interface Answer {

    /** @param seq the room's command that it became, or null if it touched no room
     *  @param d what was asked for, or null if there is nothing to add */
    record Ok(@Nullable Long seq, @Nullable AnswerBody d) implements Answer {
        public static final Ok EMPTY = new Ok(null, null);
    }

    /** @param retryAfterMs when a retry makes sense, if the code is retryable and it is known */
    record Refused(ErrorCode code, String message, @Nullable Long retryAfterMs) implements Answer {
        public Refused(ErrorCode code, String message) {
            this(code, message, null);
        }
    }
}
