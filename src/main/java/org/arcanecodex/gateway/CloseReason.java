package org.arcanecodex.gateway;

/** Why the server ends a connection, with the WebSocket close code that says so. */
public enum CloseReason {
    /** The server or this instance goes away; come back. */
    GOING_AWAY(1012, "server restarts"),
    /** The log-in was ended. */
    SESSION_ENDED(4001, "session ended"),
    /** A token was refused, or none came in time. */
    UNAUTHENTICATED(4003, "unauthenticated"),
    /** Read too slowly; come back with the last sequence number. */
    TOO_SLOW(4008, "reads too slowly"),
    /** Kept on talking too fast after having been told. */
    TOO_FAST(4029, "too many messages"),
    /** The same account has opened too many connections; this is its oldest. */
    REPLACED(4009, "replaced by a newer connection"),
    /** Something that no client of ours sends. */
    MALFORMED(1002, "malformed"),
    /** A kind of data that is not spoken here. */
    NOT_TEXT(1003, "text only"),
    /** Bigger than allowed. */
    TOO_LARGE(1009, "too large"),
    /** Asked for by a feature, after it has said why. */
    DISMISSED(1000, "bye");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
