package org.arcanecodex.realtime.socketio;

import java.io.IOException;
import java.time.Duration;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.arcanecodex.realtime.Road;

/**
 * A few visits to a door of its own, so that everything is loaded before strangers come with their clocks: a suite that
 * gives 200 ms to answer a ping would find a virtual machine that has just started too slow.
 */
final class EchoRehearsal {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final int VISITS = 15;

    private EchoRehearsal() {}

    static void play() throws IOException {
        var door = ProtocolEchoServer.patient();
        int port = door.start();
        try {
            for (int i = 0; i < VISITS; i++) {
                bySocket(port);
                byPolling(port);
                byUpgrade(port);
            }
        } finally {
            door.stop(Duration.ZERO);
        }
    }

    private static void bySocket(int port) throws IOException {
        try (var socket = RawWebSocket.open(port, Road.SOCKET_IO.target())) {
            socket.message();
            socket.send("40{\"token\":\"123\"}");
            socket.message();
            socket.send("421[\"message-with-ack\",1,\"2\",{\"3\":[true]}]");
            socket.message();
            socket.message();
            socket.send("40/random");
            socket.message();
            socket.send("1");
            socket.closeCode();
        }
    }

    private static void byPolling(int port) throws IOException {
        var session = session(port);
        RawHttp.post(port, session, "40");
        RawHttp.get(port, session);
        RawHttp.post(port, session, "42[\"message\",\"a\"]\u001e42[\"message\",\"b\"]");
        RawHttp.get(port, session);
        RawHttp.post(port, session, "1");
        RawHttp.get(port, session);
    }

    private static void byUpgrade(int port) throws IOException {
        var session = session(port);
        try (var socket = RawWebSocket.open(port, session.replace("polling", "websocket"))) {
            socket.send("2probe");
            socket.message();
            socket.send("5");
            socket.send("1");
            socket.closeCode();
        }
    }

    private static String session(int port) throws IOException {
        var handshake = RawHttp.get(port, POLLING).body();
        return POLLING + "&sid=" + handshake.split("\"")[3];
    }
}
