package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.protocol.MessageCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The game behind the door: one namespace, an access token to enter it, one event name in both directions. */
@Component
final class GatewayApplication implements Application {

    private final Admissions admissions;
    private final Connections connections;
    private final MessageRouter router;
    private final MessageCodec codec;
    private final GatewayMetrics metrics;

    GatewayApplication(Admissions admissions, Connections connections, MessageRouter router, MessageCodec codec,
            GatewayMetrics metrics) {
        this.admissions = admissions;
        this.connections = connections;
        this.router = router;
        this.codec = codec;
        this.metrics = metrics;
    }

    @Override
    public Entry enter(Peer peer, @Nullable String auth) {
        if (!peer.namespace().equals("/")) {
            return new Entry.Refused("Invalid namespace", null, null);
        }
        return admissions.identify(Json.field(auth, "token"))
                .<Entry>map(identity -> new Entry.Admitted(new GatewayGuest(
                        new SocketIoConnection(peer, identity, codec, metrics), admissions, connections, router,
                        codec)))
                .orElseGet(() -> new Entry.Refused("The token is missing, has expired or is not ours",
                        "UNAUTHENTICATED", CloseReason.UNAUTHENTICATED));
    }
}
