package org.arcanecodex.platform.web;

import java.util.Map;

/** Which HTTP status each code of a refusal has. The codes are those of the sockets. */
final class ProblemCodes {

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("BAD_REQUEST", 400),
            Map.entry("UNKNOWN_TYPE", 400),
            Map.entry("UNAUTHENTICATED", 401),
            Map.entry("FORBIDDEN", 403),
            Map.entry("NOT_FOUND", 404),
            Map.entry("ROOM_FULL", 409),
            Map.entry("ROOM_CLOSED", 409),
            Map.entry("NOT_SEATED", 409),
            Map.entry("WRONG_PHASE", 409),
            Map.entry("ALREADY_DONE", 409),
            Map.entry("STALE", 409),
            Map.entry("CONFLICT", 409),
            Map.entry("TOO_LARGE", 413),
            Map.entry("UNAFFORDABLE", 422),
            Map.entry("RATE_LIMITED", 429),
            Map.entry("INTERNAL", 500),
            Map.entry("UNAVAILABLE", 501),
            Map.entry("BUSY", 503),
            Map.entry("RETRY", 503));

    private ProblemCodes() {}

    static int status(String code) {
        var status = STATUS.get(code);
        if (status == null) {
            throw new IllegalArgumentException("No status for the code " + code);
        }
        return status;
    }

    /** The code for a status that a library chose: the method, the media type and the like are bad requests. */
    static String code(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 409 -> "CONFLICT";
            case 413 -> "TOO_LARGE";
            case 429 -> "RATE_LIMITED";
            case 503 -> "BUSY";
            default -> status < 500 ? "BAD_REQUEST" : "INTERNAL";
        };
    }
}
