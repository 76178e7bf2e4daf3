package org.arcanecodex.realtime;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WebSocket by hand: sends any frame, also those that no client may send. */
public final class RawWebSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final String[] UPGRADE = {"Connection: Upgrade", "Upgrade: websocket",
            "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};

    private final RawHttp http;
    private final RawHttp.Response handshake;

    private RawWebSocket(RawHttp http, RawHttp.Response handshake) {
        this.http = http;
        this.handshake = handshake;
    }

    public static RawWebSocket open(int port, String target, String... headers) throws IOException {
        return open(new RawHttp(port), target, headers);
    }

    /** @param from an address of this machine */
    public static RawWebSocket openFrom(String from, int port, String target, String... headers) throws IOException {
        return open(new RawHttp(from, port), target, headers);
    }

    private static RawWebSocket open(RawHttp http, String target, String... headers) throws IOException {
        var all = Arrays.copyOf(UPGRADE, UPGRADE.length + headers.length);
        System.arraycopy(headers, 0, all, UPGRADE.length, headers.length);
        return new RawWebSocket(http, http.ask("GET", target, "", all));
    }

    /** With exactly these headers. */
    public static RawWebSocket handshake(int port, String target, String... headers) throws IOException {
        var http = new RawHttp(port);
        return new RawWebSocket(http, http.ask("GET", target, "", headers));
    }

    public RawHttp.Response handshake() { return handshake; }

    public RawHttp http() { return http; }

    /** @param opcode -1 if the connection broke without a close frame */
    public record Frame(int opcode, byte[] payload) {

        public String text() { return new String(payload, StandardCharsets.UTF_8); }

        /** Of a close frame. */
        public int code() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    public void send(String text) throws IOException { frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8)); }

    public void send(byte[] binary) throws IOException { frame(true, BINARY, binary); }

    public void frame(boolean last, int opcode, byte[] payload) throws IOException {
        http.send(bytes(last, opcode, payload));
    }

    public static byte[] bytes(boolean last, int opcode, byte[] payload) {
        var out = new ByteArrayOutputStream(payload.length + 14);
        out.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.write(0x80 | 126);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(0x80 | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] mask = {1, 2, 3, 4};
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i & 3]);
        }
        return out.toByteArray();
    }

    public Frame receive() throws IOException {
        try {
            var in = http.socket().getInputStream();
            int first = must(in.read());
            long length = must(in.read()) & 0x7f;
            if (length == 126) {
                length = ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xffff;
            } else if (length == 127) {
                length = ByteBuffer.wrap(in.readNBytes(8)).getLong();
            }
            return new Frame(first & 0x0f, in.readNBytes((int) length));
        } catch (EOFException | SocketException broken) {
            return new Frame(-1, new byte[0]);
        }
    }

    /** The next text, whatever else comes before it. */
    public String text() throws IOException {
        for (var frame = receive();; frame = receive()) {
            if (frame.opcode() == TEXT) {
                return frame.text();
            }
            if (frame.opcode() == CLOSE || frame.opcode() < 0) {
                throw new EOFException("closed with " + frame.code());
            }
        }
    }

    /** The next text that is no heartbeat. */
    public String message() throws IOException {
        var text = text();
        while (text.equals("2")) {
            text = text();
        }
        return text;
    }

    /** The code of the close frame that ends it, or -1 if it breaks without; 0 if it stays open. */
    public int closeCode() throws IOException {
        try {
            for (var frame = receive();; frame = receive()) {
                if (frame.opcode() == CLOSE) {
                    return frame.code();
                }
                if (frame.opcode() < 0) {
                    return -1;
                }
            }
        } catch (SocketTimeoutException stillOpen) {
            return 0;
        }
    }

    private static int must(int read) throws EOFException {
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    @Override
    public void close() throws IOException { http.close(); }

    public InputStream in() throws IOException { return http.socket().getInputStream(); }
}
