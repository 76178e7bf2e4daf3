package org.arcanecodex.realtime.socketio;

import java.nio.charset.StandardCharsets;

/** One Engine.IO packet on its way out, as bytes that may be shared by many sessions: read only. */
record OutPacket(byte[] bytes, boolean binary) {

    static final OutPacket PING = text("2");
    static final OutPacket CLOSE = text("1");
    static final OutPacket NOOP = text("6");
    static final OutPacket PROBE_ANSWER = text("3probe");

    static OutPacket text(String packet) { return new OutPacket(packet.getBytes(StandardCharsets.UTF_8), false); }

    static OutPacket message(String socketIoPacket) { return text("4" + socketIoPacket); }

    static OutPacket attachment(byte[] bytes) { return new OutPacket(bytes, true); }

    /** Puts words around bytes that are encoded already. */
    static OutPacket around(String before, byte[] middle, String after) {
        var bytes = new byte[before.length() + middle.length + after.length()];
        before.getBytes(0, before.length(), bytes, 0);
        System.arraycopy(middle, 0, bytes, before.length(), middle.length);
        after.getBytes(0, after.length(), bytes, before.length() + middle.length);
        return new OutPacket(bytes, false);
    }

    int size() { return bytes.length; }
}
