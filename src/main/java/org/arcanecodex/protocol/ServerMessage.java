package org.arcanecodex.protocol;

/**
 * Everything that the server says by itself. An answer to a request is not among them: that is an {@link Answer}.
 */
public sealed interface ServerMessage permits Frame, TalkUpdate, ServerUpdate {}
