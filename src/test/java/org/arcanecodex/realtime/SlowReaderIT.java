package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.arcanecodex.gateway.Connections;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.TalkUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who does not read is let go, and costs no more memory than its queue may hold. */
@DoorTest
@TestPropertySource(properties = {"arcane.realtime.socketio.ping-interval=5m",
        "arcane.realtime.socketio.ping-timeout=5m", "arcane.realtime.websocket.ping-interval=5m"})
class SlowReaderIT {

    private static final int TOLD = 40_000;
    /** What a queue may hold, and a few for whoever is about to send one. */
    private static final int FRAMES = 64;
    private static final Set<String> MESSAGES = Set.of("org.arcanecodex.realtime.socketio.OutPacket",
            "org.springframework.web.socket.TextMessage");
    private static final int QUEUE = 256 * 1024;

    @Autowired
    private DoorProbe probe;

    @Autowired
    private Connections connections;

    @Autowired
    private MessageCodec codec;

    @ParameterizedTest
    @EnumSource
    void whoStopsReadingIsClosedWhileOthersHearAll(Road road) throws Exception {
        double before = probe.closed(road, "too_slow");
        double overflows = probe.count("arcane.slow.clients.closed");
        double pool = probe.count("arcane.native.pool.bytes");
        try (var slow = road.enter(probe.port(road), 1, "Ana"); var quick = road.enter(probe.port(road), 2, "Ben")) {
            await().until(() -> connections.count() == 2);
            var reading = CompletableFuture.runAsync(() -> readAll(quick), Thread::startVirtualThread);
            for (int i = 0; i < TOLD && !reading.isDone(); i++) {
                tell(i);
                assertThat(probe.count("arcane.frame.queue.bytes")).isLessThanOrEqualTo(2 * QUEUE);
                if (i % 2_000 == 1_999) {
                    assertThat(LiveObjects.of(MESSAGES)).as("messages in the heap")
                            .isLessThanOrEqualTo(2 * FRAMES + 32);
                }
                if (i % 16 == 15) {
                    int told = i;
                    await().pollInterval(Duration.ofMillis(1)).until(() -> heard >= told);
                }
            }
            reading.join();
            await().until(() -> probe.closed(road, "too_slow") == before + 1);
            assertThat(probe.count("arcane.slow.clients.closed") - overflows).isEqualTo(1);
            assertThat(probe.count("arcane.native.pool.bytes") - pool).isLessThanOrEqualTo(8 * 1024 * 1024);
            assertThat(road.isServed(quick)).isTrue();
        }
        probe.awaitNobody();
    }

    /** The other way to be too slow: little waits, but one message is not taken for longer than a write may last. */
    @Test
    void whoTakesTooLongForOneMessageIsLetGo() throws Exception {
        double before = probe.closed(Road.PLAIN, "too_slow");
        double overflows = probe.count("arcane.slow.clients.closed");
        try (var slow = Road.PLAIN.enter(probe.port(Road.PLAIN), 1, "Ana")) {
            await().until(() -> connections.count() == 1);
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(1)).until(() -> {
                if (probe.count("arcane.frame.queue.bytes") == 0) {
                    IntStream.range(0, FRAMES / 2).forEach(this::tell);
                }
                return probe.closed(Road.PLAIN, "too_slow") == before + 1;
            });
            assertThat(probe.count("arcane.slow.clients.closed")).isEqualTo(overflows);
            assertThat(slow.handshake().status()).isEqualTo(101);
        }
        probe.awaitNobody();
    }

    private volatile int heard = -1;

    private void tell(int number) {
        var told = codec
                .encode(new TalkUpdate.Chatted("K7QXMP", 1, 1, "Ana", null, "n" + number + "n " + "x".repeat(280),
                        Instant.EPOCH));
        connections.all().forEach(one -> one.send(told));
    }

    private void readAll(RawWebSocket socket) {
        heard = -1;
        try {
            while (heard < TOLD - 1) {
                var text = socket.message();
                var from = text.indexOf("\"n") < 0 ? -1 : text.indexOf("\"text\":\"n");
                if (from >= 0) {
                    heard = Integer.parseInt(text.substring(from + 9, text.indexOf("n ", from + 9)));
                }
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Answers count too: who asks and asks, and never reads. */
    @Test
    void whoAsksWithoutReadingIsLetGo() throws Exception {
        try (var http = new RawHttp(probe.port(Road.SOCKET_IO))) {
            var asking = RawHttp.request("OPTIONS", "/socket.io/?EIO=4&transport=polling", "").repeat(500);
            double before = probe.refused("impatient");
            await().until(() -> {
                try {
                    http.send(asking);
                } catch (java.net.SocketException closed) {
                    return true;
                }
                return probe.refused("impatient") > before;
            });
        }
        probe.awaitNobody();
    }

    @Test
    void whoProbesAnUpgradeAgainAndAgainIsLetGo() throws Exception {
        int port = probe.port(Road.SOCKET_IO);
        var polling = "/socket.io/?EIO=4&transport=polling";
        var sid = new org.json.JSONObject(RawHttp.get(port, polling).body().substring(1)).getString("sid");
        try (var socket = RawWebSocket.open(port, Road.SOCKET_IO.target() + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            socket.send("2probe");
            assertThat(socket.closeCode()).isNotZero();
        }
        assertThat(RawHttp.post(port, polling + "&sid=" + sid, "1").status()).isEqualTo(200);
        probe.awaitNobody();
    }
}
