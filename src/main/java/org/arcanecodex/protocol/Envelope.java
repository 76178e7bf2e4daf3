package org.arcanecodex.protocol;

/**
 * What a client sent.
 *
 * @param id chosen by the client, unique for each command, kept on a retry
 */
public record Envelope(String id, ClientMessage message) {}
