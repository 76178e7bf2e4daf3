package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.util.List;

import org.arcanecodex.gateway.CloseReason;
import org.jspecify.annotations.Nullable;

/** For servers that stand alone on this machine, to be measured or tried. */
final class AnybodyMayEnter implements Doorkeeper {

    @Override
    public String address(InetAddress peer, List<String> forwardedFor) { return peer.getHostAddress(); }

    @Override
    public boolean isProxy(InetAddress peer) { return false; }

    @Override
    public boolean welcomes(List<String> origins, List<String> fetchSites) { return true; }

    @Override
    public @Nullable EngineError enter(String address) { return null; }

    @Override
    public void left(String address) {}

    @Override
    public void refused(String why) {}

    @Override
    public void closed(@Nullable CloseReason why) {}
}
