package org.arcanecodex.realtime.socketio;

import java.io.IOException;

import org.arcanecodex.realtime.RawWebSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The library as its documentation shows it, and our door, side by side for a class of tests. */
abstract class BothDoors {

    static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    static final String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";
    static final String CONNECT = "40{\"token\":\"good\"}";

    static PlainLibrary library;
    static OurDoor door;

    @BeforeAll
    static void open() {
        library = new PlainLibrary();
        door = new OurDoor();
    }

    @AfterAll
    static void close() {
        library.close();
        door.close();
    }

    static RawWebSocket socket(Contender to) throws IOException {
        return RawWebSocket.open(to.port(), WEBSOCKET);
    }

    /** As a player with a good token. */
    static RawWebSocket connected(Contender to) throws IOException {
        var socket = socket(to);
        socket.send(CONNECT);
        while (!socket.message().startsWith("40{")) {
            // the handshake, or what the library says unasked
        }
        return socket;
    }
}
