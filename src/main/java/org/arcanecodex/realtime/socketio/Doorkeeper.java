package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.util.List;

import org.arcanecodex.gateway.CloseReason;
import org.jspecify.annotations.Nullable;

/** Decides about strangers by where they come from. For any thread; never waits. */
interface Doorkeeper {

    /** The client's address, as far as our own proxies tell it. */
    String address(InetAddress peer, List<String> forwardedFor);

    /** Whether the connections of a peer are those of many. */
    boolean isProxy(InetAddress peer);

    /** @param fetchSites what the browser says of who made it ask, if it says so */
    boolean welcomes(List<String> origins, List<String> fetchSites);

    /** Null for a new session that may come in; it must {@link #left leave} once. Else why not. */
    @Nullable
    EngineError enter(String address);

    void left(String address);

    /** For counting: a request or a connection was refused. */
    void refused(String why);

    /** For counting: a session is over. @param why null if the client left by itself */
    void closed(@Nullable CloseReason why);
}
