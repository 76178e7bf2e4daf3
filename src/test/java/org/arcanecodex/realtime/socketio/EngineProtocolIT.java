package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO, protocol 4, as its specification has it. */
class EngineProtocolIT {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";

    private static Door door;
    private static int port;

    @BeforeAll
    static void open() {
        door = ProtocolEchoServer.patient();
        port = door.start();
    }

    @AfterAll
    static void close() { door.stop(Duration.ZERO); }

    private static String openPolling() throws Exception {
        var body = RawHttp.get(port, POLLING).body();
        assertThat(body).startsWith("0");
        return new JSONObject(body.substring(1)).getString("sid");
    }

    private static String with(String sid) { return POLLING + "&sid=" + sid; }

    private static CompletableFuture<RawHttp.Response> pollLater(String sid) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return RawHttp.get(port, with(sid));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }, Thread::startVirtualThread);
    }

    private static void untilAPollWaits(String sid) {
        await().until(() -> door.sessions().find(sid).orElseThrow().isPolled());
    }

    // ---- handshake

    @Test
    void aPollingHandshakeTellsEverything() throws Exception {
        var response = RawHttp.get(port, POLLING);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("text/plain; charset=UTF-8");
        var open = new JSONObject(response.body().substring(1));
        assertThat(open.getString("sid")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(open.getJSONArray("upgrades").toString()).isEqualTo("[\"websocket\"]");
        assertThat(open.getInt("pingInterval")).isEqualTo(25_000);
        assertThat(open.getInt("pingTimeout")).isEqualTo(20_000);
        assertThat(open.getInt("maxPayload")).isEqualTo(1_000_000);
    }

    @Test
    void aWebSocketHandshakeOffersNoFurtherUpgrade() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            var open = new JSONObject(socket.text().substring(1));
            assertThat(open.getJSONArray("upgrades").length()).isZero();
            assertThat(open.getInt("maxPayload")).isEqualTo(1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"/socket.io/?transport=polling, 5", "/socket.io/?EIO=3&transport=polling, 5",
            "/socket.io/?EIO=abc&transport=polling, 5", "/socket.io/?EIO=4&EIO=4&transport=polling, 5",
            "/socket.io/?EIO=4, 0", "/socket.io/?EIO=4&transport=abc, 0",
            "/socket.io/?EIO=4&transport=polling&sid=unknown, 1", "/socket.io/?EIO=4&transport=polling&sid=, 1",
            "/socket.io/?EIO=4&transport=websocket, 3"})
    void aRequestThatDoesNotFitIsRefusedAndLeavesNothing(String target, int code) throws Exception {
        int before = door.sessions().count();
        var response = RawHttp.get(port, target);
        assertThat(response.status()).isEqualTo(400);
        assertThat(new JSONObject(response.body()).getInt("code")).isEqualTo(code);
        assertThat(door.sessions().count()).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD", "TRACE"})
    void onlyGetOpensASession(String method) throws Exception {
        try (var http = new RawHttp(port)) {
            http.send(RawHttp.request(method, POLLING, ""));
            assertThat(http.read().status()).isEqualTo(400);
        }
    }

    @Test
    void anotherPathIsNotFound() throws Exception {
        assertThat(RawHttp.get(port, "/").status()).isEqualTo(404);
        assertThat(RawHttp.get(port, "/socket.io?EIO=4&transport=polling").status()).isEqualTo(404);
    }

    @Test
    void aWebSocketOfAnotherVersionIsRefused() throws Exception {
        try (var socket = RawWebSocket.handshake(port, WEBSOCKET, "Connection: Upgrade", "Upgrade: websocket",
                "Sec-WebSocket-Version: 12", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")) {
            assertThat(socket.handshake().status()).isEqualTo(400);
        }
    }

    // ---- polling

    @Test
    void packetsOfOnePostAreReadOneAfterAnother() throws Exception {
        var sid = openPolling();
        assertThat(RawHttp.post(port, with(sid), "40\u001e42[\"message\",\"a\"]\u001e42[\"message\",\"b\"]").body())
                .isEqualTo("ok");
        var heard = new StringBuilder();
        await().until(() -> heard.append(RawHttp.get(port, with(sid)).body()).append('|').indexOf("\"b\"") > 0);
        assertThat(heard.toString()).contains("42[\"message-back\",\"a\"]").contains("42[\"message-back\",\"b\"]");
        assertThat(heard.indexOf("\"a\"")).isLessThan(heard.indexOf("\"b\""));
    }

    @Test
    void oneConnectionServesManyRequests() throws Exception {
        try (var http = new RawHttp(port)) {
            var sid = new JSONObject(http.ask("GET", POLLING, "").body().substring(1)).getString("sid");
            assertThat(http.ask("POST", with(sid), "40").body()).isEqualTo("ok");
            assertThat(http.ask("GET", with(sid), "").body()).startsWith("40{\"sid\":\"");
        }
    }

    @Test
    void aSecondPollEndsTheSession() throws Exception {
        var sid = openPolling();
        var first = pollLater(sid);
        untilAPollWaits(sid);
        assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(first.get().body()).isEqualTo("1");
        assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
    }

    @Test
    void aSecondPostEndsTheSession() throws Exception {
        var sid = openPolling();
        try (var slow = new RawHttp(port)) {
            slow.send("POST " + with(sid) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n40");
            await().until(() -> door.sessions().find(sid).orElseThrow().isPosting());
            assertThat(RawHttp.post(port, with(sid), "40").status()).isEqualTo(400);
            assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
        }
    }

    @Test
    void anAbortedPollEndsTheSession() throws Exception {
        var sid = openPolling();
        try (var http = new RawHttp(port)) {
            http.send(RawHttp.request("GET", with(sid), ""));
            untilAPollWaits(sid);
        }
        await().until(() -> door.sessions().find(sid).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "9", "4", "0", "5", "6", "40\u001e", "b###", "4\u001e40"})
    void aMalformedPostEndsTheSession(String body) throws Exception {
        var sid = openPolling();
        assertThat(RawHttp.post(port, with(sid), body).status()).isEqualTo(400);
        assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        var sid = openPolling();
        try (var http = new RawHttp(port)) {
            http.send("POST " + with(sid) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000001\r\n\r\n");
            assertThat(http.read().status()).isEqualTo(413);
        }
        assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
    }

    @Test
    void aBodyInChunksIsHeldToTheSameSize() throws Exception {
        var sid = openPolling();
        try (var http = new RawHttp(port)) {
            http.send("POST " + with(sid) + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";
            for (int i = 0; i < 4; i++) {
                http.send(chunk);
            }
            assertThat(http.read().status()).isEqualTo(413);
        }
    }

    // ---- pings

    @Test
    void aClientsOwnPingIsAnswered() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.send("2hello");
            assertThat(socket.message()).isEqualTo("3hello");
        }
    }

    @Test
    void aPingOfTheWebSocketItselfIsAnswered() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.frame(true, RawWebSocket.PING, new byte[]{7, 8, 9});
            var pong = socket.receive();
            assertThat(pong.opcode()).isEqualTo(RawWebSocket.PONG);
            assertThat(pong.payload()).containsExactly(7, 8, 9);
        }
    }

    // ---- close

    @Test
    void aClosePacketEndsAPollingSession() throws Exception {
        var sid = openPolling();
        var poll = pollLater(sid);
        untilAPollWaits(sid);
        assertThat(RawHttp.post(port, with(sid), "1").status()).isEqualTo(200);
        assertThat(poll.get().body()).isEqualTo("6");
        assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
    }

    @Test
    void aClosePacketClosesTheWebSocket() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.send("1");
            assertThat(socket.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aCloseFrameIsAnsweredAndTheSessionGone() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            var sid = new JSONObject(socket.text().substring(1)).getString("sid");
            socket.frame(true, RawWebSocket.CLOSE, new byte[]{3, (byte) 0xe8});
            assertThat(socket.closeCode()).isEqualTo(1000);
            await().until(() -> door.sessions().find(sid).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "9", "0", "5", "6", "4", "4abc"})
    void aMalformedPacketClosesTheWebSocket(String packet) throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void anOversizedMessageClosesWith1009() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.frame(true, RawWebSocket.TEXT, new byte[1_000_001]);
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void anOversizedMessageInPartsClosesWith1009() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.frame(false, RawWebSocket.TEXT, "4".repeat(600_000).getBytes());
            socket.frame(true, RawWebSocket.CONTINUATION, "4".repeat(600_000).getBytes());
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aMessageInPartsIsOneMessage() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.frame(false, RawWebSocket.TEXT, "2he".getBytes());
            socket.frame(true, RawWebSocket.CONTINUATION, "llo".getBytes());
            assertThat(socket.message()).isEqualTo("3hello");
        }
    }

    @Test
    void aFrameWithoutMaskCloses() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.http().send(new byte[]{(byte) 0x81, 1, '3'});
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void textThatIsNotUtf8Closes() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            socket.text();
            socket.frame(true, RawWebSocket.TEXT, new byte[]{'4', (byte) 0xc3, 0x28});
            assertThat(socket.closeCode()).isEqualTo(1007);
        }
    }

    // ---- upgrade

    @Test
    void anUpgradeIsProbedThenDone() throws Exception {
        var sid = openPolling();
        RawHttp.post(port, with(sid), "40");
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            socket.send("5");
            socket.send("42[\"message\",\"here\"]");
            var heard = socket.message();
            while (!heard.startsWith("42[\"message-back\"")) {
                heard = socket.message();
            }
            assertThat(heard).isEqualTo("42[\"message-back\",\"here\"]");
        }
    }

    @Test
    void aPollThatWaitsIsReleasedByTheProbe() throws Exception {
        var sid = openPolling();
        var poll = pollLater(sid);
        untilAPollWaits(sid);
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            assertThat(poll.get().body()).isEqualTo("6");
            assertThat(RawHttp.get(port, with(sid)).body()).isEqualTo("6");
        }
    }

    @Test
    void whatIsSaidDuringAnUpgradeWaitsForItsEnd() throws Exception {
        var sid = openPolling();
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            door.sessions().find(sid).orElseThrow().send(OutPacket.message("2[\"a\"]"));
            assertThat(RawHttp.get(port, with(sid)).body()).isEqualTo("6");
            socket.send("5");
            assertThat(socket.message()).isEqualTo("42[\"a\"]");
        }
    }

    @Test
    void anUpgradeThatBreaksOffLosesNothing() throws Exception {
        var sid = openPolling();
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            door.sessions().find(sid).orElseThrow().send(OutPacket.message("2[\"a\"]"));
        }
        await().until(() -> RawHttp.get(port, with(sid)).body().contains("42[\"a\"]"));
    }

    @Test
    void afterAnUpgradeTheOldRoadIsClosed() throws Exception {
        var sid = openPolling();
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.text()).isEqualTo("3probe");
            socket.send("5");
            socket.send("2done");
            assertThat(socket.message()).isEqualTo("3done");
            assertThat(RawHttp.get(port, with(sid)).status()).isEqualTo(400);
            assertThat(RawHttp.post(port, with(sid), "40").status()).isEqualTo(400);
            try (var second = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
                assertThat(second.closeCode()).isNotZero();
            }
            socket.send("2still");
            assertThat(socket.message()).isEqualTo("3still");
        }
    }

    @Test
    void aSecondUpgradeBesideAFirstIsCut() throws Exception {
        var sid = openPolling();
        try (var first = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid);
                var second = RawWebSocket.open(port, WEBSOCKET + "&sid=" + sid)) {
            assertThat(second.closeCode()).isNotZero();
            first.send("2probe");
            assertThat(first.text()).isEqualTo("3probe");
        }
    }

    @Test
    void anUpgradeOfNobodysSessionIsRefused() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET + "&sid=unknown")) {
            assertThat(socket.handshake().status()).isEqualTo(400);
        }
    }
}
