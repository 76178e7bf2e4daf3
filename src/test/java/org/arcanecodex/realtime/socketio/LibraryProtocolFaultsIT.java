package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where netty-socketio leaves the protocol, and our door keeps to it. */
class LibraryProtocolFaultsIT extends BothDoors {

    /** Whether it is listened to after all that has been sent. */
    private static boolean isHeard(RawWebSocket socket, Contender by) throws IOException {
        var word = "still here at " + Instant.now();
        try {
            socket.send("42[\"say\",\"" + word + "\"]");
            await().until(() -> by.heard().toString().contains(word));
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException | java.net.SocketException closed) {
            return false;
        }
    }

    private static JSONObject handshake(Contender to) throws Exception {
        return new JSONObject(RawHttp.get(to.port(), POLLING).body().substring(1));
    }

    @Test
    void theHandshakeTellsTheLargestPayload() throws Exception {
        assertThat(handshake(library).has("maxPayload")).isFalse();
        assertThat(handshake(door).getInt("maxPayload")).isEqualTo(Contender.MAX_PAYLOAD);
    }

    @Test
    void nobodyIsConnectedToANamespaceUnasked() throws Exception {
        try (var socket = RawWebSocket.open(library.port(), WEBSOCKET)) {
            assertThat(socket.message()).startsWith("0{");
            await().until(() -> library.guests() > 0);
        }
        try (var socket = RawWebSocket.open(door.port(), WEBSOCKET)) {
            assertThat(socket.message()).startsWith("0{");
            socket.send("2are you there");
            assertThat(socket.message()).isEqualTo("3are you there");
            assertThat(door.guests()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EIO=abc&transport=polling", "transport=polling", "EIO=3&transport=polling"})
    void anotherVersionIsRefused(String query) throws Exception {
        assertThat(RawHttp.get(library.port(), "/socket.io/?" + query).status()).isEqualTo(200);
        assertThat(RawHttp.get(door.port(), "/socket.io/?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42{}", "42[]", "4", "4x", "43[]"})
    void whatIsNoPacketEndsTheConnection(String packet) throws Exception {
        try (var socket = connected(library)) {
            socket.send(packet);
            assertThat(isHeard(socket, library)).isTrue();
        }
        try (var socket = connected(door)) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aGoodbyeEndsTheConnection() throws Exception {
        try (var socket = connected(library)) {
            socket.http().patience(1000);
            socket.send("1");
            assertThat(socket.closeCode()).as("stays open").isZero();
        }
        try (var socket = connected(door)) {
            socket.send("1");
            assertThat(socket.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aSecondPollEndsTheSession() throws Exception {
        assertThat(pollTwice(library)).isZero();
        assertThat(pollTwice(door)).isEqualTo(400);
    }

    /** The status of the second, or 0 if it is not answered. */
    private static int pollTwice(Contender to) throws Exception {
        var target = POLLING + "&sid=" + handshake(to).getString("sid");
        try (var first = new RawHttp(to.port()); var second = new RawHttp(to.port())) {
            first.send(RawHttp.request("GET", target, ""));
            second.patience(1000);
            return second.ask("GET", target, "").status();
        } catch (java.net.SocketTimeoutException notAnswered) {
            return 0;
        }
    }

    @Test
    void aPingOfTheWebSocketIsAnswered() throws Exception {
        assertThat(ponged(library)).isFalse();
        assertThat(ponged(door)).isTrue();
    }

    private static boolean ponged(Contender by) throws IOException {
        try (var socket = connected(by)) {
            socket.frame(true, RawWebSocket.PING, new byte[]{7});
            socket.frame(true, RawWebSocket.CLOSE, new byte[]{3, (byte) 0xe8});
            return socket.receive().opcode() == RawWebSocket.PONG;
        }
    }

    @Test
    void whoSaysTooMuchAtOnceIsToldWhy() throws Exception {
        try (var socket = connected(library)) {
            socket.frame(true, RawWebSocket.TEXT, new byte[70_000]);
            assertThat(socket.closeCode()).isNotEqualTo(1009);
        }
        try (var socket = connected(door)) {
            socket.frame(true, RawWebSocket.TEXT, new byte[70_000]);
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }
}
