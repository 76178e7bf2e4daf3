package org.arcanecodex.realtime.socketio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.netty.buffer.ByteBuf;

/**
 * One Engine.IO packet on its way out: a body that has been encoded already, with plain ASCII around it. Nothing is put
 * together before it reaches the buffer that the socket takes. Read only, for any number of sessions.
 */
final class OutPacket {

    static final OutPacket PING = text("2");
    static final OutPacket CLOSE = text("1");
    static final OutPacket NOOP = text("6");
    static final OutPacket PROBE_ANSWER = text("3probe");

    private final String before;
    private final byte[] body;
    private final String after;
    private final boolean binary;
    private final boolean shared;

    private OutPacket(String before, byte[] body, String after, boolean binary, boolean shared) {
        this.before = before;
        this.body = body;
        this.after = after;
        this.binary = binary;
        this.shared = shared;
    }

    static OutPacket text(String packet) {
        return new OutPacket("", packet.getBytes(StandardCharsets.UTF_8), "", false, false);
    }

    static OutPacket message(String socketIoPacket) { return text("4" + socketIoPacket); }

    static OutPacket attachment(byte[] bytes) { return new OutPacket("", bytes, "", true, false); }

    /** For one receiver. */
    static OutPacket around(String before, byte[] body, String after) {
        return new OutPacket(before, body, after, false, false);
    }

    /** For many receivers. */
    static OutPacket sharedAround(String before, byte[] body, String after) {
        return new OutPacket(before, body, after, false, true);
    }

    int size() { return before.length() + body.length + after.length(); }

    boolean binary() { return binary; }

    boolean shared() { return shared; }

    void writeTo(ByteBuf to) {
        to.writeCharSequence(before, StandardCharsets.US_ASCII);
        to.writeBytes(body);
        to.writeCharSequence(after, StandardCharsets.US_ASCII);
    }

    /** As the body of a poll carries it, where there is only text. */
    void writeAsTextTo(ByteBuf to) {
        if (binary) {
            to.writeByte('b').writeBytes(Base64.getEncoder().encode(body));
        } else {
            writeTo(to);
        }
    }
}
