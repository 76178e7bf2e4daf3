package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.Channel;

/**
 * How many connections there are, in all and from one peer, before anybody has said a word. Cures: connections without
 * a limit. A proxy of ours holds the connections of many, so it is counted in the whole only.
 */
final class Crowd {

    private final DoorSettings settings;
    private final Doorkeeper doorkeeper;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<InetAddress, Integer> byPeer = new ConcurrentHashMap<>();

    Crowd(DoorSettings settings, Doorkeeper doorkeeper) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
    }

    /** Counts it until it closes; false if it is one too many. */
    boolean joins(Channel channel) {
        var peer = ((InetSocketAddress) channel.remoteAddress()).getAddress();
        int total = all.incrementAndGet();
        int ofPeer = doorkeeper.isProxy(peer) ? 0 : byPeer.merge(peer, 1, Integer::sum);
        channel.closeFuture().addListener(closed -> leaves(peer));
        if (total > settings.mostConnections()) {
            doorkeeper.refused("connections");
            return false;
        }
        if (ofPeer > settings.mostConnectionsPerPeer()) {
            doorkeeper.refused("connections_of_peer");
            return false;
        }
        return true;
    }

    private void leaves(InetAddress peer) {
        all.decrementAndGet();
        byPeer.computeIfPresent(peer, (who, count) -> count == 1 ? null : count - 1);
    }

    int size() { return all.get(); }
}
