package org.arcanecodex.ops;

/**
 * What a client has to know before it connects.
 *
 * @param socketUrl the origin of Socket.IO
 * @param socketPath its path there
 * @param webSocketUrl the plain WebSocket
 */
record ClientConfig(String socketUrl, String socketPath, String webSocketUrl, String version, Limits limits) {

    /**
     * What is refused beyond.
     *
     * @param messageBytes the largest message, envelope included
     * @param commandsPerSecond in the long run
     * @param commandBurst at once
     */
    record Limits(long messageBytes, int commandsPerSecond, int commandBurst, int chatLength, int chatMessages,
            long chatPerSeconds, int nameLength) {}
}
