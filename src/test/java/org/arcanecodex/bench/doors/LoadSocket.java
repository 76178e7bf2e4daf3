package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One client: Socket.IO over a WebSocket, by hand and without anything that costs. */
final class LoadSocket {

    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final byte[] NOTHING = {};
    private static final int TEXT = 0x81;

    private final SocketChannel channel;
    private final Script script;
    private byte[] partial = NOTHING;
    private boolean shaken;
    private boolean entered;
    private boolean closed;

    LoadSocket(int port, Script script) throws IOException {
        this.script = script;
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var hello = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        write(ByteBuffer.wrap(hello.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    boolean isIn() { return entered && !closed; }

    boolean isClosed() { return closed; }

    void send(String packet) {
        send(packet.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] packet) {
        int header = packet.length < 126 ? 6 : 8;
        var frame = new byte[header + packet.length];
        frame[0] = (byte) TEXT;
        if (packet.length < 126) {
            frame[1] = (byte) (0x80 | packet.length);
        } else {
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (packet.length >> 8);
            frame[3] = (byte) packet.length;
        }
        System.arraycopy(MASK, 0, frame, header - 4, 4);
        for (int i = 0; i < packet.length; i++) {
            frame[header + i] = (byte) (packet[i] ^ MASK[i & 3]);
        }
        try {
            write(ByteBuffer.wrap(frame));
        } catch (IOException broken) {
            closed = true;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @param buffer empty, lent for this call */
    void read(ByteBuffer buffer) {
        try {
            int read = channel.read(buffer);
            if (read < 0) {
                close();
                return;
            }
        } catch (IOException broken) {
            close();
            return;
        }
        buffer.flip();
        var bytes = Arrays.copyOf(partial, partial.length + buffer.remaining());
        buffer.get(bytes, partial.length, buffer.remaining());
        int done = shaken ? frames(bytes, 0) : shake(bytes);
        partial = done == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, done, bytes.length);
    }

    void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException gone) {
            // it is closed then
        }
    }

    private int shake(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("No WebSocket: " + text.lines().findFirst().orElse(""));
        }
        shaken = true;
        return frames(bytes, end + 4);
    }

    private int frames(byte[] bytes, int from) {
        int at = from;
        while (bytes.length - at >= 2) {
            int length = bytes[at + 1] & 0x7f;
            int header = length < 126 ? 2 : length == 126 ? 4 : 10;
            if (bytes.length - at < header) {
                return at;
            }
            if (length >= 126) {
                length = ByteBuffer.wrap(bytes, at + header - 4, 4).getInt() & (length == 126 ? 0xffff : -1);
            }
            if (bytes.length - at < header + length) {
                return at;
            }
            frame(bytes[at] & 0x0f, bytes, at + header, length);
            at += header + length;
        }
        return at;
    }

    private void frame(int opcode, byte[] bytes, int from, int length) {
        if (opcode != 1) {
            close();
            return;
        }
        switch (bytes[from]) {
            case '0' -> send("40" + script.auth());
            case '2' -> send("3");
            case '4' -> packet(bytes, from + 1, length - 1);
            default -> close();
        }
    }

    private void packet(byte[] bytes, int from, int length) {
        switch (bytes[from]) {
            case '0' -> {
                entered = true;
                script.entered(this);
            }
            case '2', '3' -> script.heard(this, bytes, from, length);
            default -> close();
        }
    }
}
