package org.arcanecodex.realtime.socketio;

import java.time.Duration;

/**
 * How the door behaves, apart from who stands behind it.
 *
 * @param port 0 for any free one
 * @param eventLoops threads that serve all sockets
 * @param pingTimeout at most the interval
 * @param connectTimeout how long a session may stay without a namespace
 * @param requestTimeout how long a request may take to arrive, head and body
 * @param idleTimeout how long a kept-alive HTTP connection may wait for its next request
 * @param maxPayload the largest packet or polling body, in bytes; told to clients
 * @param mostConnections open connections in all, whatever they are for
 * @param mostConnectionsPerPeer open connections from one peer that is no proxy of ours
 * @param packetsPerSecond what one session may say in the long run
 * @param packetBurst what it may say at once
 * @param bytesPerSecond the same in bytes
 * @param byteBurst the same in bytes
 * @param binary whether binary attachments are taken
 * @param epoll whether to use Linux's epoll where it can be had, instead of Java's selectors
 */
record DoorSettings(String path, String host, int port, int eventLoops, Duration pingInterval, Duration pingTimeout,
        Duration connectTimeout, Duration upgradeTimeout, Duration requestTimeout, Duration idleTimeout,
        int maxPayload, int mostConnections, int mostConnectionsPerPeer, int packetsPerSecond, int packetBurst,
        int bytesPerSecond, int byteBurst, boolean binary, boolean epoll) {

    DoorSettings {
        if (pingTimeout.compareTo(pingInterval) > 0) {
            throw new IllegalArgumentException("The ping timeout must not be longer than the ping interval");
        }
    }
}
