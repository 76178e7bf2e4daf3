package org.arcanecodex.realtime.socketio;

import org.jspecify.annotations.Nullable;

/** One Socket.IO packet from a client. JSON in it is still text. */
sealed interface SocketPacket {

    String namespace();

    /** @param auth a JSON object, or null if none came */
    record Connect(String namespace, @Nullable String auth) implements SocketPacket {}

    record Disconnect(String namespace) implements SocketPacket {}

    /**
     * @param ackId where the answer is awaited, or {@link #NO_ACK}
     * @param arguments what follows the name in the array, without the brackets; may be empty
     * @param attachments how many binary packets belong to it
     */
    record Event(String namespace, long ackId, String name, String arguments, int attachments)
            implements
                SocketPacket {}

    /** The answer to something we asked. */
    record Ack(String namespace, long ackId, int attachments) implements SocketPacket {}

    long NO_ACK = -1;
}
