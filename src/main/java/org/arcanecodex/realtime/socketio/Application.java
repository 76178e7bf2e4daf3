package org.arcanecodex.realtime.socketio;

import java.util.List;

import org.arcanecodex.gateway.CloseReason;
import org.jspecify.annotations.Nullable;

/** Who stands behind the door: decides who may enter a namespace, and hears what they say. */
interface Application {

    /**
     * Called on the session's event loop for each CONNECT, before anything else can be said.
     *
     * @param auth the JSON object that came with it, if one came
     */
    Entry enter(Peer peer, @Nullable String auth);

    sealed interface Entry {

        record Admitted(Guest guest) implements Entry {}

        /**
         * @param code a stable word for programs, if there is one
         * @param hangUp the reason to end the whole session, if it must end
         */
        record Refused(String message, @Nullable String code, @Nullable CloseReason hangUp) implements Entry {}
    }

    /** Somebody within a namespace. Called on the session's event loop, one call after another. */
    interface Guest {

        /** The client has been told that it is in; from now on it can be sent to. */
        void entered();

        void said(SocketPacket.Event event, List<byte[]> attachments);

        /** Called once after {@link #entered}. */
        void left();
    }

    /** The way back to one client in one namespace. For any thread; never waits. */
    interface Peer {

        /** The public id: it opens nothing. */
        String id();

        String namespace();

        String address();

        /** Of the HTTP request that opened its session. */
        String requestId();

        void send(OutPacket packet);

        void close(CloseReason why);

        boolean isOpen();
    }
}
