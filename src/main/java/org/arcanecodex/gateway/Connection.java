package org.arcanecodex.gateway;

import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.ServerMessage;

/**
 * One open, authenticated connection of one person. All methods may be called from any thread and none waits: what is
 * sent is queued within bounds, in the order of the calls, and whoever reads too slowly is closed.
 */
public interface Connection {

    /** Public and without power: knowing it lets nobody speak for this connection. */
    String id();

    Identity identity();

    Transport transport();

    /** The client's address as far as trusted proxies tell it. */
    String address();

    /** The id of the HTTP request that opened it, as the edge knows it: what it says is named after it in the logs. */
    default String handshake() {
        return id();
    }

    /** Encodes and sends. For more than one receiver, encode once and use the other method. */
    void send(ServerMessage message);

    /** Sends what is shared with other receivers. */
    void send(EncodedMessage message);

    void close(CloseReason why);

    boolean isOpen();
}
