package org.arcanecodex.realtime;

import java.io.EOFException;
import java.io.IOException;

import org.json.JSONObject;

/** A way in, spoken by hand: both have to hold against the same tries. */
public enum Road {
    SOCKET_IO("/socket.io/?EIO=4&transport=websocket"), PLAIN("/ws");

    private final String target;

    Road(String target) {
        this.target = target;
    }

    public String target() { return target; }

    public String transport() { return this == PLAIN ? "websocket" : "socket_io"; }

    public RawWebSocket open(int port, String... headers) throws IOException {
        return RawWebSocket.open(port, target, headers);
    }

    /** Connected, but nobody yet. */
    public RawWebSocket stranger(int port, String... headers) throws IOException {
        var socket = open(port, headers);
        if (socket.handshake().status() != 101) {
            throw new IOException("refused with " + socket.handshake().status());
        }
        if (this == SOCKET_IO) {
            socket.message();
        }
        return socket;
    }

    public RawWebSocket enter(int port, long account, String name, String... headers) throws Exception {
        var socket = stranger(port, headers);
        greet(socket, TestDoor.token(account, name));
        var answer = socket.message();
        if (!answer.startsWith(this == PLAIN ? "{\"t\":\"reply\"" : "40{") || answer.contains("\"ok\":false")) {
            throw new IOException("turned away: " + answer);
        }
        return socket;
    }

    public void greet(RawWebSocket socket, String token) throws Exception {
        socket.send(this == PLAIN
                ? "{\"t\":\"session.hello\",\"id\":\"hello\",\"d\":{\"token\":" + JSONObject.quote(token) + "}}"
                : "40{\"token\":" + JSONObject.quote(token) + "}");
    }

    /** As a packet, asking for an answer. */
    public String packet(String envelope) {
        return this == PLAIN ? envelope : "421[\"msg\"," + envelope + "]";
    }

    public void say(RawWebSocket socket, String envelope) throws IOException { socket.send(packet(envelope)); }

    /** The answer to something said, whatever else is heard before it. */
    public String ask(RawWebSocket socket, String envelope) throws IOException {
        say(socket, envelope);
        var heard = socket.message();
        while (!heard.startsWith(this == PLAIN ? "{\"t\":\"reply\"" : "431[")) {
            heard = socket.message();
        }
        return heard;
    }

    public static String chat(String id, String text) {
        return "{\"t\":\"chat\",\"id\":\"" + id + "\",\"d\":{\"channel\":\"table\",\"text\":\"" + text + "\"}}";
    }

    /** Whether somebody who is in is still listened to. */
    public boolean isServed(RawWebSocket socket) throws IOException {
        try {
            return ask(socket, "{\"t\":\"resume\",\"id\":\"r" + System.nanoTime() + "\"}").contains("\"ok\":");
        } catch (EOFException closed) {
            return false;
        }
    }
}
