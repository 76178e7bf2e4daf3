package org.arcanecodex.realtime.socketio;

/** Why a request is refused, with the status and the body that clients of Engine.IO know. */
enum EngineError {
    UNKNOWN_TRANSPORT(400, 0, "Transport unknown"), UNKNOWN_SESSION(400, 1, "Session ID unknown"), BAD_METHOD(400, 2,
            "Bad handshake method"), BAD_REQUEST(400, 3, "Bad request"), FORBIDDEN(403, 4,
                    "Forbidden"), WRONG_VERSION(400, 5, "Unsupported protocol version"), NOT_FOUND(404, 3,
                            "Not found"), TOO_LARGE(413, 3, "Payload too large"), TOO_MANY(429, 3,
                                    "Too many connections"), GOING_AWAY(503, 3, "Server restarts");

    private final int status;
    private final String body;

    EngineError(int status, int code, String message) {
        this.status = status;
        this.body = "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }

    int status() { return status; }

    String body() { return body; }
}
