package org.arcanecodex.gateway;

/** The ways in. */
public enum Transport {
    SOCKET_IO, WEBSOCKET
}
