package org.arcanecodex.protocol;

/** The stable codes of refusals, over sockets and HTTP alike. New ones are added, none is renamed. */
public enum ErrorCode {
    BAD_REQUEST(false), UNKNOWN_TYPE(false), UNAUTHENTICATED(false), FORBIDDEN(false), NOT_FOUND(false), ROOM_FULL(
            false), ROOM_CLOSED(false), NOT_SEATED(false), WRONG_PHASE(false), ALREADY_DONE(false), UNAFFORDABLE(
                    false), STALE(false), BUSY(
                            true), RATE_LIMITED(true), RETRY(true), CONFLICT(false), TOO_LARGE(false), INTERNAL(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same command with the same id may simply be sent again a little later. */
    public boolean retryable() {
        return retryable;
    }
}
