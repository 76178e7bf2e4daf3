package org.arcanecodex.realtime.socketio;

import java.util.Set;

/**
 * Reads Socket.IO packets, strictly: what is not exactly one is malformed. Cures: digits that were parsed in quadratic
 * time, malformed packets that were logged and lived on, attachments without limit.
 */
final class PacketReader {

    private static final int MOST_DIGITS = 10;
    private static final int LONGEST_NAMESPACE = 64;
    private static final int LONGEST_EVENT_NAME = 64;
    private static final int MOST_ATTACHMENTS = 10;
    private static final Set<String> RESERVED = Set.of("connect", "connect_error", "disconnect", "disconnecting",
            "newListener", "removeListener");

    private final String text;
    private int at;

    private PacketReader(String text) {
        this.text = text;
    }

    /** @param text what came after the Engine.IO type */
    static SocketPacket read(String text) {
        return new PacketReader(text).packet();
    }

    private SocketPacket packet() {
        return switch (next()) {
            case '0' -> connect();
            case '1' -> disconnect();
            case '2' -> event(0);
            case '3' -> ack(0);
            case '5' -> event(attachments());
            case '6' -> ack(attachments());
            default -> throw new MalformedPacket("unknown type");
        };
    }

    private SocketPacket connect() {
        var namespace = namespace();
        var rest = text.substring(at);
        return new SocketPacket.Connect(namespace, rest.isEmpty() ? null : rest);
    }

    private SocketPacket disconnect() {
        var namespace = namespace();
        if (at < text.length()) {
            throw new MalformedPacket("a disconnect has no payload");
        }
        return new SocketPacket.Disconnect(namespace);
    }

    private SocketPacket event(int attachments) {
        var namespace = namespace();
        var ackId = hasDigit() ? digits() : SocketPacket.NO_ACK;
        openArray();
        var name = eventName();
        skipSpace();
        if (peek() == ',') {
            at++;
            var arguments = text.substring(at, text.length() - 1);
            if (arguments.isBlank()) {
                throw new MalformedPacket("an argument is missing");
            }
            return new SocketPacket.Event(namespace, ackId, name, arguments, attachments);
        }
        if (at != text.length() - 1) {
            throw new MalformedPacket("something between the name and the end");
        }
        return new SocketPacket.Event(namespace, ackId, name, "", attachments);
    }

    private SocketPacket ack(int attachments) {
        var namespace = namespace();
        if (!hasDigit()) {
            throw new MalformedPacket("an acknowledgement needs an id");
        }
        var ackId = digits();
        openArray();
        return new SocketPacket.Ack(namespace, ackId, attachments);
    }

    /** Leaves {@code at} behind the bracket, and has seen the closing one at the end. */
    private void openArray() {
        if (peek() != '[' || text.charAt(text.length() - 1) != ']' || at == text.length() - 1) {
            throw new MalformedPacket("the payload must be an array");
        }
        at++;
        skipSpace();
    }

    private String eventName() {
        if (next() != '"') {
            throw new MalformedPacket("the first element must be the event's name");
        }
        var end = text.indexOf('"', at);
        if (end < 0 || end - at > LONGEST_EVENT_NAME || text.substring(at, end).indexOf('\\') >= 0) {
            throw new MalformedPacket("no name of ours");
        }
        var name = text.substring(at, end);
        if (RESERVED.contains(name)) {
            throw new MalformedPacket("a reserved name");
        }
        at = end + 1;
        return name;
    }

    private int attachments() {
        var count = digits();
        if (next() != '-' || count < 1 || count > MOST_ATTACHMENTS) {
            throw new MalformedPacket("no sane number of attachments");
        }
        return (int) count;
    }

    private String namespace() {
        if (peek() != '/') {
            return "/";
        }
        var comma = text.indexOf(',', at);
        var end = comma < 0 ? text.length() : comma;
        if (end - at > LONGEST_NAMESPACE) {
            throw new MalformedPacket("a namespace this long");
        }
        var namespace = text.substring(at, end);
        at = Math.min(end + 1, text.length());
        return namespace;
    }

    private boolean hasDigit() {
        var sign = peek();
        return sign >= '0' && sign <= '9';
    }

    private long digits() {
        long number = 0;
        int start = at;
        while (hasDigit()) {
            if (at - start == MOST_DIGITS) {
                throw new MalformedPacket("a number this long");
            }
            number = number * 10 + (text.charAt(at++) - '0');
        }
        if (at == start) {
            throw new MalformedPacket("a number is missing");
        }
        return number;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private char peek() { return at < text.length() ? text.charAt(at) : 0; }

    private char next() {
        if (at >= text.length()) {
            throw new MalformedPacket("an early end");
        }
        return text.charAt(at++);
    }
}
