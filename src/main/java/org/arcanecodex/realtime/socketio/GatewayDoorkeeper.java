package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.util.List;

import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Origins;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.platform.web.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the gateway about strangers. */
@Component
final class GatewayDoorkeeper implements Doorkeeper {

    private final Admissions admissions;
    private final Origins origins;
    private final TrustedProxies proxies;
    private final GatewayMetrics metrics;

    GatewayDoorkeeper(Admissions admissions, Origins origins, TrustedProxies proxies,
            GatewayMetrics metrics) {
        this.admissions = admissions;
        this.origins = origins;
        this.proxies = proxies;
        this.metrics = metrics;
    }

    @Override
    public String address(InetAddress peer, List<String> forwardedFor) {
        return TrustedProxies.limitKey(proxies.client(peer, forwardedFor));
    }

    @Override
    public boolean isProxy(InetAddress peer) { return proxies.isTrusted(peer); }

    @Override
    public boolean welcomes(List<String> from, List<String> fetchSites) {
        return origins.welcomes(from, fetchSites);
    }

    @Override
    public @Nullable EngineError enter(String address) {
        return switch (admissions.enter(address)) {
            case WELCOME -> null;
            case TOO_FAST, TOO_MANY -> EngineError.TOO_MANY;
            case FULL, DRAINING -> EngineError.GOING_AWAY;
        };
    }

    @Override
    public void left(String address) { admissions.left(address); }

    @Override
    public void refused(String why) { metrics.refused(why); }

    @Override
    public void closed(@Nullable CloseReason why) { metrics.closed(Transport.SOCKET_IO, why); }
}
