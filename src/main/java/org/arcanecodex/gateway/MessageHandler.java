package org.arcanecodex.gateway;

import org.arcanecodex.protocol.ClientMessage;

/**
 * What a feature does with one kind of message. A bean for each kind; there is exactly one for every message, else the
 * server does not start.
 */
public interface MessageHandler<M extends ClientMessage> {

    /** The message, or a sealed interface of messages; the nearest one that has a handler counts. */
    Class<M> type();

    /**
     * Called on an I/O thread, so it must not wait. The answer may come later and from another thread. A {@link
     * org.arcanecodex.protocol.BadMessage} thrown here is answered as a refusal, anything else as INTERNAL.
     */
    void handle(M message, Request request);
}
