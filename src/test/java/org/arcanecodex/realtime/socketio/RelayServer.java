package org.arcanecodex.realtime.socketio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door alone, relaying within rooms as {@code src/test/node/doors/server.js} does: who enters says which room and
 * seat; an action is acknowledged and told to everybody in the room.
 *
 * <p>Arguments: the port, and how many event loops. A line on standard input collects the garbage; its end ends the
 * server.
 */
public final class RelayServer {

    private static final int MAX_PAYLOAD = 8192;
    private static final int CROWD = 100_000;
    private static final int TALKATIVE = 1_000_000;

    private RelayServer() {}

    public static void main(String[] args) throws IOException {
        open(Integer.parseInt(args[0]), Integer.parseInt(args[1])).start();
        System.out.println("ready");
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            System.gc();
            System.out.println("collected");
        }
        Runtime.getRuntime().halt(0);
    }

    static Door open(int port, int eventLoops) { return open(port, eventLoops, new QueueLimits(64, 256 * 1024)); }

    static Door open(int port, int eventLoops, QueueLimits limits) {
        var settings = new DoorSettings("/socket.io/", "127.0.0.1", port, eventLoops, Duration.ofMinutes(10),
                Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofSeconds(75), MAX_PAYLOAD, CROWD, CROWD, TALKATIVE, TALKATIVE, TALKATIVE * 1000,
                TALKATIVE * 1000, false, true);
        return new Door(settings, limits, new Relay(), new AnybodyMayEnter());
    }

    private record Action(long at, String text) {}

    private record Acted(long at, long seq, int seat, String text, String note) {}

    private record Accepted(boolean ok, long seq) {}

    private record Auth(String room, int seat) {}

    private static final class Relay implements Application {

        private static final String NOTE = "The lantern swings, the old stair creaks under four pairs of boots, and "
                + "somewhere below a door that was shut is open now. Nobody says it, but all four heard it.";
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final Map<String, Collection<Peer>> rooms = new ConcurrentHashMap<>();
        private final AtomicLong seq = new AtomicLong();

        @Override
        public Entry enter(Peer peer, @Nullable String auth) {
            var who = JSON.readValue(auth == null ? "{}" : auth, Auth.class);
            var room = rooms.computeIfAbsent(who.room(), name -> new CopyOnWriteArrayList<>());
            return new Entry.Admitted(new Player(peer, who.seat(), room));
        }

        private final class Player implements Guest {

            private final Peer peer;
            private final int seat;
            private final Collection<Peer> room;

            Player(Peer peer, int seat, Collection<Peer> room) {
                this.peer = peer;
                this.seat = seat;
                this.room = room;
            }

            @Override
            public void entered() { room.add(peer); }

            @Override
            public void said(SocketPacket.Event event, List<byte[]> attachments) {
                var action = JSON.readValue(event.arguments(), Action.class);
                var now = seq.incrementAndGet();
                var answer = JSON.writeValueAsBytes(new Accepted(true, now));
                peer.send(OutPacket.around("43" + event.ackId() + "[", answer, "]"));
                var acted = JSON.writeValueAsBytes(new Acted(action.at(), now, seat, action.text(), NOTE));
                var told = OutPacket.sharedAround("42[\"acted\",", acted, "]");
                room.forEach(member -> member.send(told));
            }

            @Override
            public void left() { room.remove(peer); }
        }
    }
}
