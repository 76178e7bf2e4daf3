package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.util.List;

import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.Origins;
import org.arcanecodex.platform.web.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the gateway about strangers. */
@Component
final class GatewayDoorkeeper implements Doorkeeper {

    private final Admissions admissions;
    private final Origins origins;
    private final TrustedProxies proxies;

    GatewayDoorkeeper(Admissions admissions, Origins origins, TrustedProxies proxies) {
        this.admissions = admissions;
        this.origins = origins;
        this.proxies = proxies;
    }

    @Override
    public String address(InetAddress peer, List<String> forwardedFor) {
        return TrustedProxies.limitKey(proxies.client(peer, forwardedFor));
    }

    @Override
    public boolean isProxy(InetAddress peer) { return proxies.isTrusted(peer); }

    @Override
    public boolean welcomesOrigin(String origin) { return origins.welcomes(origin); }

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
}
