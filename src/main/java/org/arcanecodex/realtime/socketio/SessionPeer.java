package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.CloseReason;

/** The way back to a client in one namespace of its session. */
record SessionPeer(EngineSession session, String id, String namespace) implements Application.Peer {

    @Override
    public String address() { return session.arrival().address(); }

    @Override
    public String requestId() { return session.arrival().requestId(); }

    @Override
    public void send(OutPacket packet) { session.send(packet); }

    @Override
    public void close(CloseReason why) { session.close(why); }

    @Override
    public boolean isOpen() { return session.isOpen(); }
}
