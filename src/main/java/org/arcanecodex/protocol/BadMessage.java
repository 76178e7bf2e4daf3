package org.arcanecodex.protocol;

/** A message that cannot be meant. Carries no stack trace: it is a client's fault, and there may be many. */
public final class BadMessage extends RuntimeException {

    private final ErrorCode code;
    private final String message;

    public BadMessage(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.message = message;
    }

    public BadMessage(String message) {
        this(ErrorCode.BAD_REQUEST, message);
    }

    /** A sentence for the player; it never quotes what came in. */
    @Override
    public String getMessage() { return message; }

    public ErrorCode code() {
        return code;
    }
}
