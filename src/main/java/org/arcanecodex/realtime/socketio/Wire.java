package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;

/** How packets reach the client just now. On the session's event loop. */
interface Wire {

    /** Writes what waits, as far as the client can take it now. True if nothing is left. */
    boolean flush(Outgoing<OutPacket> waiting, WebSocketFrames frames);

    /** Says goodbye after what waits, as far as this wire can, and closes. */
    void close(CloseReason why, Outgoing<OutPacket> waiting, WebSocketFrames frames);

    /** Drops the line without a word. */
    void cut();
}
