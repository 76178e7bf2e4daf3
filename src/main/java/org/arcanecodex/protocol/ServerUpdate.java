package org.arcanecodex.protocol;

/** What the server says about itself and this connection. */
public sealed interface ServerUpdate extends ServerMessage {

    /** This instance goes away: connect anew after that time, then drop the old socket. */
    @WireName("server.draining")
    record Draining(long reconnectInMs) implements ServerUpdate {}

    /** Do not come back by yourself. */
    @WireName("server.kicked")
    record Kicked(String code) implements ServerUpdate {}
}
