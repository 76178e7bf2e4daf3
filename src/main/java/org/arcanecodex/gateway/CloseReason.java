package org.arcanecodex.gateway;

/** Why the server ends a connection, with the WebSocket close code that says so. */
public enum CloseReason {
    /** The server or this instance goes away; come back. */
    GOING_AWAY(1012, "server restarts", true),
    /** The log-in was ended. */
    SESSION_ENDED(4001, "session ended", false),
    /** A token was refused, or none came in time. */
    UNAUTHENTICATED(4003, "unauthenticated", false),
    /** Read too slowly; come back with the last sequence number. */
    TOO_SLOW(4008, "reads too slowly", true),
    /** Kept on talking too fast after having been told. */
    TOO_FAST(4029, "too many messages", false),
    /** The same account has opened too many connections; this is its oldest. */
    REPLACED(4009, "replaced by a newer connection", false),
    /** Something that no client of ours sends. */
    MALFORMED(1002, "malformed", true),
    /** Text that is no text. */
    NOT_UTF8(1007, "not UTF-8", true),
    /** A kind of data that is not spoken here. */
    NOT_TEXT(1003, "text only", true),
    /** Bigger than allowed. */
    TOO_LARGE(1009, "too large", true),
    /** Did not answer pings: nobody is there to be told. */
    SILENT(4000, "no answer", true),
    /** Asked for by a feature, after it has said why. */
    DISMISSED(1000, "bye", true);

    private final int code;
    private final String text;
    private final boolean mayComeBack;

    CloseReason(int code, String text, boolean mayComeBack) {
        this.code = code;
        this.text = text;
        this.mayComeBack = mayComeBack;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** Whether a client should connect anew by itself. If not, it is told so before the end. */
    public boolean mayComeBack() {
        return mayComeBack;
    }
}
