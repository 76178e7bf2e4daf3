package org.arcanecodex.protocol;

/**
 * Everything that a client can say. Who says it, from which seat and when is never in the message: the connection
 * knows.
 */
public sealed interface ClientMessage permits SessionRequest, RoomRequest, PlayRequest, TalkRequest {}
