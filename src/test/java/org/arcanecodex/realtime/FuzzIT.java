package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Ten thousand packets and requests that are almost right. Afterwards nothing is left of them. */
@DoorTest
@TestPropertySource(properties = {"arcane.gateway.handshake-burst=100000",
        "arcane.gateway.handshakes-per-minute=100000", "arcane.gateway.sockets-per-address=2000",
        "arcane.realtime.socketio.connections-per-peer=2000", "arcane.limits.address=100000/s",
        "arcane.realtime.socketio.ping-interval=5m", "arcane.realtime.socketio.ping-timeout=5m",
        "arcane.realtime.websocket.ping-interval=5m"})
class FuzzIT {

    /** Other applications of this process may have their own complaints. */
    private static final List<String> DOORS = List.of("org.arcanecodex.gateway", "org.arcanecodex.realtime");

    private static final int PACKETS = 8000;
    private static final int REQUESTS = 2000;
    private static final List<String> PACKET_SEEDS = List.of("40{\"token\":\"5:Eve\"}", "40", "41", "40/x,", "2", "3",
            "2probe", "5", "6", "1", "42[\"msg\",{\"t\":\"start\",\"id\":\"a\"}]",
            "421[\"msg\",{\"t\":\"chat\",\"id\":\"b\",\"d\":{\"channel\":\"table\",\"text\":\"hi\"}}]", "43[1]",
            "431[]",
            "451-[\"msg\",{\"_placeholder\":true,\"num\":0}]", "461-1[]", "44{\"message\":\"x\"}", "b4AAEC",
            "{\"t\":\"session.hello\",\"id\":\"h\",\"d\":{\"token\":\"5:Eve\"}}", "{\"t\":\"resume\",\"id\":\"c\"}",
            "{\"t\":\"room.join\",\"id\":\"d\",\"d\":{\"code\":\"K7QXMP\"}}");
    private static final List<String> REQUEST_SEEDS = List.of(
            "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n40",
            "POST /socket.io/?EIO=4&transport=polling&sid=AAAAAAAAAAAAAAAAAAAAAAAA HTTP/1.1\r\nHost: x\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n2\r\n40\r\n0\r\n\r\n",
            "OPTIONS /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n\r\n",
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 12\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n");
    private static final String SPICE = "0123456789[]{}\",:/-\\b\u0000\u001e\r\n \ud83c\udf02é?&=";

    @Autowired
    private DoorProbe probe;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void whatIsAlmostRightLeavesNothing() throws Exception {
        System.out.println("fuzz.seed=" + seed);
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try (var ana = Road.SOCKET_IO.enter(probe.port(Road.SOCKET_IO), 1, "Ana");
                var ben = Road.PLAIN.enter(probe.port(Road.PLAIN), 2, "Ben")) {
            packets(Road.SOCKET_IO, PACKETS / 2, ana, ben);
            packets(Road.PLAIN, PACKETS / 2, ana, ben);
            for (int i = 0; i < REQUESTS; i++) {
                request(Road.values()[i & 1]);
            }
            assertThat(Road.SOCKET_IO.isServed(ana)).as("seed %d", seed).isTrue();
            assertThat(Road.PLAIN.isServed(ben)).as("seed %d", seed).isTrue();
        } finally {
            root.detachAppender(log);
        }
        probe.awaitNobody();
        assertThat(List.copyOf(log.list)).as("seed %d", seed)
                .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN)
                        && DOORS.stream().anyMatch(event.getLoggerName()::startsWith));
    }

    private void packets(Road road, int count, RawWebSocket ana, RawWebSocket ben) throws Exception {
        for (int said = 0; said < count;) {
            if (said % 1000 == 0) {
                assertThat(Road.SOCKET_IO.isServed(ana)).as("seed %d", seed).isTrue();
                assertThat(Road.PLAIN.isServed(ben)).as("seed %d", seed).isTrue();
            }
            try (var socket = road.stranger(probe.port(road))) {
                if (random.nextInt(4) > 0) {
                    road.greet(socket, TestDoor.token(100 + random.nextInt(1000), "Eve"));
                }
                for (int i = 0; i < 5; i++, said++) {
                    socket.http().send(frame());
                }
                socket.frame(true, RawWebSocket.CLOSE, new byte[]{3, (byte) 0xe8});
                assertThat(harmless(socket)).as("seed %d", seed).isTrue();
            } catch (SocketException closed) {
                said += 5;
            }
        }
    }

    /** Who announced more than they sent is waited for; that nothing stays of them is asked at the end. */
    private static boolean harmless(RawWebSocket socket) throws IOException {
        try {
            return hearsNothingOfOurs(socket);
        } catch (SocketTimeoutException waiting) {
            return true;
        }
    }

    private static boolean hearsNothingOfOurs(RawWebSocket socket) throws IOException {
        for (var frame = socket.receive(); frame.opcode() >= 0 && frame.opcode() != RawWebSocket.CLOSE; frame = socket
                .receive()) {
            if (frame.text().contains("Exception") || frame.text().contains("org.arcanecodex")) {
                return false;
            }
        }
        return true;
    }

    private byte[] frame() {
        var text = mutated(PACKET_SEEDS.get(random.nextInt(PACKET_SEEDS.size())));
        var opcode = random.nextInt(10) == 0 ? random.nextInt(16) : RawWebSocket.TEXT;
        var bytes = RawWebSocket.bytes(random.nextInt(20) > 0, opcode, text.getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private String mutated(String seed) {
        var text = new StringBuilder(seed);
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 2 -> text.insert(at, text.substring(0, at));
                default -> text.insert(at, PACKET_SEEDS.get(random.nextInt(PACKET_SEEDS.size())));
            }
        }
        return text.toString();
    }

    private void request(Road road) throws IOException {
        try (var http = new RawHttp(probe.port(road))) {
            http.send(mutated(REQUEST_SEEDS.get(random.nextInt(REQUEST_SEEDS.size()))));
            http.socket().shutdownOutput();
            http.socket().setSoTimeout(2000);
            var answer = new String(http.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as("seed %d", seed).doesNotContain("Exception", "org.arcanecodex", "\tat ");
        } catch (SocketException | java.net.SocketTimeoutException closed) {
            // an answer too
        }
    }
}
