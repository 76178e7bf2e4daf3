package org.arcanecodex.realtime.socketio;

/**
 * How a session came in.
 *
 * @param address the client's, as far as trusted proxies tell it
 * @param requestId of the HTTP request that opened it
 */
record Arrival(String address, String requestId) {}
