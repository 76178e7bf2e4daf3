package org.arcanecodex.realtime.socketio;

import java.util.IdentityHashMap;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Packets as whole WebSocket frames, header and all, for one turn of one event loop. A packet for many becomes one
 * buffer, which every socket of the loop is given. Cures: one encoding and one copy for each receiver.
 *
 * <p>Buffers are counted within the turn and by the sockets that they were written to, never in a queue: who does not
 * read holds no native memory, and there is no other thread that could forget one.
 */
final class WebSocketFrames implements AutoCloseable {

    private static final int MOST = 64;
    private static final int LONGEST_HEADER = 10;
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;

    private final Map<OutPacket, ByteBuf> shared = new IdentityHashMap<>(8);

    /** Belongs to the caller. */
    ByteBuf frame(OutPacket packet, ByteBufAllocator allocator) {
        return packet.shared() ? sharedFrame(packet, allocator).retainedDuplicate() : encode(packet, allocator);
    }

    private ByteBuf sharedFrame(OutPacket packet, ByteBufAllocator allocator) {
        var known = shared.get(packet);
        if (known != null) {
            return known;
        }
        if (shared.size() == MOST) {
            close();
        }
        var made = encode(packet, allocator);
        shared.put(packet, made);
        return made;
    }

    static ByteBuf encode(OutPacket packet, ByteBufAllocator allocator) {
        int size = packet.size();
        var frame = allocator.directBuffer(size + LONGEST_HEADER);
        frame.writeByte(packet.binary() ? BINARY : TEXT);
        if (size < 126) {
            frame.writeByte(size);
        } else if (size <= 0xFFFF) {
            frame.writeByte(126).writeShort(size);
        } else {
            frame.writeByte(127).writeLong(size);
        }
        packet.writeTo(frame);
        return frame;
    }

    /** Lets go of what is shared; it lives on until the last socket has written it. */
    @Override
    public void close() {
        shared.values().forEach(ByteBuf::release);
        shared.clear();
    }
}
