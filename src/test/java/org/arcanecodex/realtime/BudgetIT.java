package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How many may come from one address, and with one account. */
@DoorTest
@TestPropertySource(properties = {"arcane.gateway.handshake-burst=20000", "arcane.gateway.handshakes-per-minute=20000",
        "arcane.gateway.hello-timeout=2s", "arcane.gateway.sockets-per-address=20",
        "arcane.gateway.sockets-per-account=3", "arcane.realtime.socketio.connections-per-peer=100",
        "TRUSTED_PROXIES=127.0.0.2", "arcane.gateway.sockets=60", "arcane.realtime.socketio.connections=300"})
class BudgetIT {

    private static final int MANY = 5_000;

    @Autowired
    private DoorProbe probe;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (var one : open) {
            one.close();
        }
        probe.awaitNobody();
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    @ParameterizedTest
    @EnumSource
    void anAddressHoldsSoManySocketsAndNoMore(Road road) throws Exception {
        double before = probe.count("arcane.socket.handshakes", "outcome", "too_many");
        int let = 0;
        for (int i = 0; i < 50; i++) {
            let += keep(road.open(probe.port(road))).handshake().status() == 101 ? 1 : 0;
        }
        assertThat(let).isEqualTo(20);
        assertThat(probe.count("arcane.socket.handshakes", "outcome", "too_many") - before).isEqualTo(30);
        assertThat(probe.count("arcane.sockets.admitted")).isEqualTo(20);
    }

    /** From however many addresses: here, as our own proxy has it. */
    @ParameterizedTest
    @EnumSource
    void allTogetherHoldSoManySocketsAndNoMore(Road road) throws Exception {
        double before = probe.count("arcane.socket.handshakes", "outcome", "full");
        int let = 0;
        for (int i = 0; i < 70; i++) {
            let += keep(RawWebSocket.openFrom("127.0.0.2", probe.port(road), road.target(),
                    "X-Forwarded-For: 203.0.113." + i)).handshake().status() == 101 ? 1 : 0;
        }
        assertThat(let).isEqualTo(60);
        assertThat(probe.count("arcane.socket.handshakes", "outcome", "full") - before).isEqualTo(10);
    }

    /** Whoever they are and whether they say anything or not. */
    @Test
    void theDoorHoldsSoManyConnectionsAndNoMore() throws Exception {
        double before = probe.refused("connections");
        for (int i = 0; i < 301; i++) {
            keep(new RawHttp("127.0.0.2", probe.port(Road.SOCKET_IO)));
        }
        await().until(() -> probe.refused("connections") - before == 1);
        await().until(() -> probe.count("arcane.socket.connections") == 300);
    }

    @Test
    void thousandsWhoNeverSayWhoTheyAreLeaveNothingBehind() throws Exception {
        int let = 0;
        for (int i = 0; i < MANY; i++) {
            let += RawHttp.get(probe.port(Road.SOCKET_IO), "/socket.io/?EIO=4&transport=polling").status() == 200
                    ? 1
                    : 0;
            assertThat(probe.count("arcane.socket.sessions")).isLessThanOrEqualTo(20);
        }
        assertThat(let).isBetween(20, MANY / 2);
        probe.awaitNobody();
        assertThat(probe.closed(Road.SOCKET_IO, "unauthenticated")).isGreaterThanOrEqualTo(let);
    }

    @Test
    void onePeerHoldsSoManyConnectionsEvenIfItSaysNothing() throws Exception {
        double before = probe.refused("connections_of_peer");
        for (int i = 0; i < 150; i++) {
            keep(new RawHttp(probe.port(Road.SOCKET_IO)));
        }
        await().until(() -> probe.refused("connections_of_peer") - before == 50);
        await().until(() -> probe.count("arcane.socket.connections") == 100);
    }

    /** The container answers these by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Key: short", "Sec-WebSocket-Key: ", "X-No-Key: at all"})
    void whoIsRefusedByTheContainerHoldsNoPlace(String key) throws Exception {
        for (int i = 0; i < 30; i++) {
            try (var socket = RawWebSocket.handshake(probe.port(Road.PLAIN), "/ws", "Connection: Upgrade",
                    "Upgrade: websocket", "Sec-WebSocket-Version: 13", key)) {
                assertThat(socket.handshake().status()).isEqualTo(400);
            }
        }
        assertThat(keep(Road.PLAIN.open(probe.port(Road.PLAIN))).handshake().status()).isEqualTo(101);
    }

    @ParameterizedTest
    @EnumSource
    void anAccountHoldsSoManySockets(Road road) throws Exception {
        double before = probe.closed(road, "replaced");
        var first = keep(road.enter(probe.port(road), 7, "Ana"));
        await().until(() -> probe.count("arcane.sockets") == 1); // the welcome is told a moment before
        for (int i = 0; i < 3; i++) {
            keep(road.enter(probe.port(road), 7, "Ana"));
        }
        assertThat(first.closeCode()).isEqualTo(4009);
        await().until(() -> probe.closed(road, "replaced") - before == 1);
    }

    @ParameterizedTest
    @EnumSource
    void howeverManyComeAtOnce(Road road) throws Exception {
        double before = probe.closed(road, "replaced");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var entering = IntStream.range(0, 15)
                    .mapToObj(i -> clients.submit(() -> road.enter(probe.port(road), 7, "Ana")))
                    .toList();
            for (var one : entering) {
                keep(one.get());
            }
        }
        await().until(() -> probe.closed(road, "replaced") - before == 12);
        await().until(() -> probe.count("arcane.sockets") == 3);
    }
}
