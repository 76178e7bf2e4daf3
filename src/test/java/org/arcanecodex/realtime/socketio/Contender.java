package org.arcanecodex.realtime.socketio;

import java.util.List;

/**
 * A server with one event, {@code say}, for those who bring the token {@code good}, and one origin that may connect:
 * once as netty-socketio's documentation has it, once behind our door.
 */
interface Contender extends AutoCloseable {

    String TOKEN = "good";
    String ORIGIN = "https://play.example";
    String EVIL = "https://evil.example";
    int MAX_PAYLOAD = 8192;

    int port();

    /** What has been said to it. */
    List<String> heard();

    /** Sessions that it keeps. */
    int sessions();

    void tellEverybody(String text);

    @Override
    void close();
}
