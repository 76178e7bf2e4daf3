package org.arcanecodex.realtime.socketio;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;

/** The door as it is shipped, with limits as in production, and a little application behind it. */
final class OurDoor implements Contender {

    private static final int QUEUE_BYTES = 256 * 1024;

    final QueueLimits queues = new QueueLimits(64, QUEUE_BYTES);
    final List<CloseReason> closed = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Set<Application.Peer> guests = ConcurrentHashMap.newKeySet();
    final Door door;
    private final int port;

    OurDoor() { this(settings(0, Duration.ofSeconds(25), 400, true)); }

    OurDoor(DoorSettings settings) {
        door = new Door(settings, queues, this::enter, new Keeper());
        port = door.start();
    }

    static DoorSettings settings(int port, Duration ping, int connectionsPerPeer, boolean epoll) {
        return new DoorSettings("/socket.io/", "127.0.0.1", port, 1, ping, ping, Duration.ofSeconds(5),
                Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(75), MAX_PAYLOAD, 22_000,
                connectionsPerPeer, 50, 200, 32 * 1024, 128 * 1024, false, epoll);
    }

    private Application.Entry enter(Application.Peer peer, @Nullable String auth) {
        return peer.namespace().equals("/") && Json.field(auth, "token").equals(TOKEN)
                ? new Application.Entry.Admitted(new Sayer(peer))
                : new Application.Entry.Refused("no", "UNAUTHENTICATED", CloseReason.UNAUTHENTICATED);
    }

    @Override
    public int port() { return port; }

    @Override
    public List<String> heard() { return heard; }

    @Override
    public int sessions() { return door.sessions().count(); }

    @Override
    public void tellEverybody(String text) {
        var packet = OutPacket.message("2[\"told\",\"" + text + "\"]");
        guests.forEach(guest -> guest.send(packet));
    }

    int guests() { return guests.size(); }

    @Override
    public void close() { door.stop(Duration.ZERO); }

    private final class Sayer implements Application.Guest {
        private final Application.Peer peer;

        Sayer(Application.Peer peer) {
            this.peer = peer;
        }

        @Override
        public void entered() { guests.add(peer); }

        @Override
        public void said(SocketPacket.Event event, List<byte[]> attachments) { heard.add(event.arguments()); }

        @Override
        public void left() { guests.remove(peer); }
    }

    private final class Keeper implements Doorkeeper {
        @Override
        public String address(InetAddress peer, List<String> forwardedFor) { return peer.getHostAddress(); }

        @Override
        public boolean isProxy(InetAddress peer) { return false; }

        @Override
        public boolean welcomes(List<String> origins, List<String> fetchSites) {
            return origins.isEmpty() || origins.equals(List.of(ORIGIN));
        }

        @Override
        public @Nullable EngineError enter(String address) { return null; }

        @Override
        public void left(String address) {}

        @Override
        public void refused(String why) { refused.add(why); }

        @Override
        public void closed(@Nullable CloseReason why) {
            if (why != null) {
                closed.add(why);
            }
        }
    }
}
