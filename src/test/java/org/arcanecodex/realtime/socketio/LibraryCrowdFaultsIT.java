package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerUpdate;
import org.arcanecodex.realtime.RawWebSocket;
import org.junit.jupiter.api.Test;

/** What goes wrong in netty-socketio when it speaks to many, or to those who do not listen; and here. */
class LibraryCrowdFaultsIT extends BothDoors {

    private static final int MESSAGES = 16_000;
    private static final String KILOBYTE = "x".repeat(1000);

    /** What a client holds for us is small, so that little is in the air. */
    private static RawWebSocket listener(Contender to) throws IOException {
        var socket = connected(to);
        socket.http().socket().setReceiveBufferSize(256 * 1024);
        return socket;
    }

    // ---- slow readers

    @Test
    void theLibraryKeepsEverythingForWhoDoesNotRead() throws Exception {
        try (var socket = listener(library)) {
            await().until(() -> library.guests() == 1);
            for (int i = 0; i < MESSAGES; i++) {
                library.tellEverybody(KILOBYTE);
            }
            assertThat(library.guests()).isEqualTo(1);
            for (int told = 0; told < MESSAGES;) {
                told += socket.message().contains(KILOBYTE) ? 1 : 0;
            }
        }
        await().until(() -> library.guests() == 0);
    }

    @Test
    void whoDoesNotReadIsClosedHere() throws Exception {
        try (var socket = listener(door)) {
            await().until(() -> door.guests() == 1);
            for (int i = 0; i < MESSAGES; i++) {
                door.tellEverybody(KILOBYTE);
                assertThat(door.queues.waitingBytes()).isLessThanOrEqualTo(256 * 1024);
            }
            await().until(() -> door.sessions() == 0);
            assertThat(door.closed).contains(CloseReason.TOO_SLOW);
            assertThat(door.queues.waitingBytes()).isZero();
        }
    }

    // ---- one encoding for each receiver

    @Test
    void theLibraryEncodesOnceForEachReceiver() throws Exception {
        try (var one = listener(library); var two = listener(library); var three = listener(library)) {
            await().until(() -> library.guests() == 3);
            int before = library.encodings();
            library.tellEverybody("hello");
            assertThat(List.of(one.message(), two.message(), three.message())).allMatch(it -> it.contains("hello"));
            assertThat(library.encodings() - before).isEqualTo(3);
        }
        await().until(() -> library.guests() == 0);
    }

    @Test
    void oneEncodingServesAllReceiversHere() {
        var codec = new MessageCodec(8192);
        var message = codec.encode(new ServerUpdate.Draining(1));
        var one = new Listener();
        var two = new Listener();
        one.connection(codec).send(message);
        two.connection(codec).send(message);
        assertThat(one.heard.getFirst()).isSameAs(two.heard.getFirst());
    }

    private record Listener(List<OutPacket> heard) implements Application.Peer {

        Listener() { this(new ArrayList<>()); }

        SocketIoConnection connection(MessageCodec codec) {
            return new SocketIoConnection(this, new Identity(new AccountId(1), "s", "Ana", Instant.MAX), codec,
                    new GatewayMetrics(new SimpleMeterRegistry()));
        }

        @Override
        public String id() { return "x"; }

        @Override
        public String namespace() { return "/"; }

        @Override
        public String address() { return "203.0.113.1"; }

        @Override
        public String requestId() { return "request-1"; }

        @Override
        public void send(OutPacket packet) { heard.add(packet); }

        @Override
        public void close(CloseReason why) {}

        @Override
        public boolean isOpen() { return true; }
    }

    // ---- binary data for many

    @Test
    void theLibraryBreaksABinaryPacketForTheSecondReceiver() throws Exception {
        try (var one = listener(library); var two = listener(library)) {
            await().until(() -> library.guests() == 2);
            library.tellEverybody(new byte[]{1, 2, 3});
            var heard = List.of(one.message(), two.message());
            assertThat(heard).as("both receivers get the same packet").anyMatch(it -> !it.equals(heard.getFirst()));
        }
        await().until(() -> library.guests() == 0);
    }

    @Test
    void binaryPacketsAreWholeForEverybodyHere() throws Exception {
        var echo = ProtocolEchoServer.patient();
        int port = echo.start();
        try (var one = RawWebSocket.open(port, WEBSOCKET); var two = RawWebSocket.open(port, WEBSOCKET)) {
            var head = OutPacket.message("51-[\"told\",{\"_placeholder\":true,\"num\":0}]");
            var body = OutPacket.attachment(new byte[]{1, 2, 3});
            one.text();
            two.text();
            echo.sessions().all().forEach(session -> List.of(head, body).forEach(session::send));
            for (var socket : List.of(one, two)) {
                assertThat(socket.message()).isEqualTo("451-[\"told\",{\"_placeholder\":true,\"num\":0}]");
                assertThat(socket.receive().payload()).containsExactly(1, 2, 3);
            }
        } finally {
            echo.stop(Duration.ZERO);
        }
    }

    // ---- rooms

    /** Members that join while the last other one leaves. Our rooms are the game's own; the door has none. */
    @Test
    void theLibraryLosesMembersOfRooms() throws Exception {
        var rooms = (com.corundumstudio.socketio.namespace.Namespace) library.server().getNamespace("");
        var member = java.util.UUID.randomUUID();
        var other = java.util.UUID.randomUUID();
        var restless = Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                rooms.join("K7QXMP", other);
                rooms.leave("K7QXMP", other);
            }
        });
        try {
            await("a lost member").atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> isLost(rooms, member));
        } finally {
            restless.interrupt();
            restless.join();
        }
    }

    private static boolean isLost(com.corundumstudio.socketio.namespace.Namespace rooms, java.util.UUID member) {
        for (int i = 0; i < 100_000; i++) {
            rooms.join("K7QXMP", member);
            if (rooms.getRoomClientsInCluster("K7QXMP") == 0) {
                return true;
            }
            rooms.leave("K7QXMP", member);
        }
        return false;
    }
}
