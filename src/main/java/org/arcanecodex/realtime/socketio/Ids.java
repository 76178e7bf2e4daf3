package org.arcanecodex.realtime.socketio;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Ids that nobody guesses. Cures: the client chose its session id, and the id that others see was that same secret.
 */
final class Ids {

    private static final int SECRET_BYTES = 18;
    private static final int PUBLIC_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Whoever knows it can speak for the session: it goes to its own client only. */
    static String secret() {
        return random(SECRET_BYTES);
    }

    static String known() { return random(PUBLIC_BYTES); }

    private static String random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
