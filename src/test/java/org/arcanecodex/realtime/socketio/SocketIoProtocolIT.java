package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO, protocol 5, as its specification has it. */
class SocketIoProtocolIT {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final String WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";

    private static Door door;
    private static int port;

    @BeforeAll
    static void open() {
        door = ProtocolEchoServer.open(0, Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(2));
        port = door.start();
    }

    @AfterAll
    static void close() { door.stop(Duration.ZERO); }

    private static RawWebSocket socket() throws IOException {
        var socket = RawWebSocket.open(port, WEBSOCKET);
        assertThat(socket.text()).startsWith("0{");
        return socket;
    }

    private static RawWebSocket connected() throws IOException {
        var socket = socket();
        socket.send("40");
        assertThat(socket.message()).startsWith("40{");
        assertThat(socket.message()).startsWith("42[\"auth\"");
        return socket;
    }

    // ---- connect

    @ParameterizedTest
    @ValueSource(strings = {"", "/custom,"})
    void aNamespaceIsEnteredWithoutAPayload(String namespace) throws Exception {
        try (var socket = socket()) {
            socket.send("40" + namespace);
            var answer = socket.message();
            assertThat(answer).startsWith("40" + namespace + "{");
            var data = new JSONObject(answer.substring(2 + namespace.length()));
            assertThat(data.length()).isEqualTo(1);
            assertThat(data.getString("sid")).isNotBlank();
            assertThat(socket.message()).isEqualTo("42" + namespace + "[\"auth\",{}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/custom,"})
    void aNamespaceIsEnteredWithAPayload(String namespace) throws Exception {
        try (var socket = socket()) {
            socket.send("40" + namespace + "{\"token\":\"123\"}");
            assertThat(socket.message()).startsWith("40" + namespace + "{\"sid\":");
            assertThat(socket.message()).isEqualTo("42" + namespace + "[\"auth\",{\"token\":\"123\"}]");
        }
    }

    @Test
    void theIdThatOthersMaySeeIsNotTheSessionsSecret() throws Exception {
        try (var socket = RawWebSocket.open(port, WEBSOCKET)) {
            var secret = new JSONObject(socket.text().substring(1)).getString("sid");
            socket.send("40");
            var known = new JSONObject(socket.message().substring(2)).getString("sid");
            assertThat(known).isNotEqualTo(secret);
            assertThat(RawHttp.post(port, POLLING + "&sid=" + known, "41").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/random", "/random,", "/random,{\"token\":\"123\"}"})
    void anUnknownNamespaceIsRefusedWithAnObject(String namespace) throws Exception {
        try (var socket = socket()) {
            socket.send("40" + namespace);
            assertThat(socket.message()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
            socket.send("40");
            assertThat(socket.message()).startsWith("40{");
        }
    }

    @Test
    void whoNeverConnectsIsClosed() throws Exception {
        try (var socket = socket()) {
            assertThat(socket.closeCode()).isEqualTo(4003);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42[\"message\",\"early\"]", "42/custom,[\"message\",\"early\"]", "41", "431[]",
            "40{\"token\":", "40[]", "40\"text\"", "40{}{}", "40,", "4abc", "4", "44{}", "47", "40{\"a\":1,\"a\":2}"})
    void whatIsNoConnectIsNoBeginning(String packet) throws Exception {
        try (var socket = socket()) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aNamespaceIsEnteredOnce() throws Exception {
        try (var socket = connected()) {
            socket.send("40");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    // ---- disconnect

    @Test
    void whoLeavesOneNamespaceStaysInTheOther() throws Exception {
        try (var socket = connected()) {
            socket.send("40/custom,");
            assertThat(socket.message()).startsWith("40/custom,{");
            assertThat(socket.message()).isEqualTo("42/custom,[\"auth\",{}]");
            socket.send("41/custom,");
            socket.send("42[\"message\",\"still here\"]");
            assertThat(socket.message()).isEqualTo("42[\"message-back\",\"still here\"]");
            socket.send("42/custom,[\"message\",\"gone\"]");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void whoLeftMayComeBackOverTheSameSession() throws Exception {
        try (var socket = connected()) {
            socket.send("41");
            socket.send("40");
            assertThat(socket.message()).startsWith("40{");
        }
    }

    @Test
    void whoLeftAndDoesNothingIsClosed() throws Exception {
        try (var socket = connected()) {
            socket.send("41");
            assertThat(socket.closeCode()).isEqualTo(4003);
        }
    }

    // ---- events and acknowledgements

    @ParameterizedTest
    @ValueSource(strings = {"[\"message\"]", "[\"message\",1,\"2\",{\"3\":[true]}]", "[\"message\",null,1.5e3,[]]",
            "[\"message\",\"é世🜂\\n\\u0000\"]", "[\"message\",\"]\",\"[\"]"})
    void whatIsSaidComesBackAsItWas(String payload) throws Exception {
        try (var socket = connected()) {
            socket.send("42" + payload);
            assertThat(socket.message()).isEqualTo("42" + payload.replace("\"message\"", "\"message-back\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "456", "9999999999"})
    void anAcknowledgementCarriesItsId(String id) throws Exception {
        try (var socket = connected()) {
            socket.send("42" + id + "[\"message-with-ack\",1,\"2\",{\"3\":[false]}]");
            assertThat(socket.message()).isEqualTo("43" + id + "[1,\"2\",{\"3\":[false]}]");
        }
    }

    @Test
    void anAcknowledgementMayBeEmpty() throws Exception {
        try (var socket = connected()) {
            socket.send("421[\"message-with-ack\"]");
            assertThat(socket.message()).isEqualTo("431[]");
        }
    }

    @Test
    void aNamespaceIsNamedInItsAcknowledgement() throws Exception {
        try (var socket = socket()) {
            socket.send("40/custom,");
            socket.message();
            socket.message();
            socket.send("42/custom,7[\"message-with-ack\",true]");
            assertThat(socket.message()).isEqualTo("43/custom,7[true]");
        }
    }

    @Test
    void anAcknowledgementThatNobodyAskedForIsForNobody() throws Exception {
        try (var socket = connected()) {
            socket.send("435[\"x\"]");
            socket.send("42[\"message\"]");
            assertThat(socket.message()).isEqualTo("42[\"message-back\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42{}", "42", "42[]", "42[1]", "42[null]", "42\"message\"", "42[\"message\"",
            "42[\"message\",]",
            "42[\"message\" 1]", "42abc[\"message-with-ack\"]", "42-1[\"message\"]", "4212345678901[\"message\"]",
            "42[\"connect\"]", "42[\"disconnect\",1]", "42[\"message\",{]", "42[\"message\",1],2]", "43[]", "43x[]",
            "431{}", "451-[\"message\"", "450-[\"message\"]", "45-[\"message\"]", "4599-[\"message\"]",
            "45[\"message\"]",
            "46[]", "48", "42[\"message\",{\"a\":1,\"a\":2}]"})
    void aMalformedPacketCloses(String packet) throws Exception {
        try (var socket = connected()) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void nestingHasAnEnd() throws Exception {
        try (var socket = connected()) {
            socket.send("42[\"message\"," + "[".repeat(10_000) + "]".repeat(10_000) + "]");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    // ---- binary

    @Test
    void attachmentsComeBackInTheirOrder() throws Exception {
        try (var socket = connected()) {
            socket.send("452-[\"message\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            socket.send(new byte[]{1, 2, 3});
            socket.send(new byte[]{4, 5, 6});
            assertThat(socket.message()).isEqualTo(
                    "452-[\"message-back\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            assertThat(socket.receive().payload()).containsExactly(1, 2, 3);
            assertThat(socket.receive().payload()).containsExactly(4, 5, 6);
        }
    }

    @Test
    void attachmentsComeBackInAnAcknowledgement() throws Exception {
        try (var socket = connected()) {
            socket.send("451-789[\"message-with-ack\",{\"_placeholder\":true,\"num\":0}]");
            socket.send(new byte[]{9});
            assertThat(socket.message()).isEqualTo("461-789[{\"_placeholder\":true,\"num\":0}]");
            assertThat(socket.receive().payload()).containsExactly(9);
        }
    }

    @Test
    void attachmentsTravelAsBase64OverPolling() throws Exception {
        var sid = new JSONObject(RawHttp.get(port, POLLING).body().substring(1)).getString("sid");
        var target = POLLING + "&sid=" + sid;
        var packets = "40\u001e451-[\"message\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==";
        assertThat(RawHttp.post(port, target, packets).body()).isEqualTo("ok");
        var heard = new StringBuilder();
        org.awaitility.Awaitility.await()
                .until(() -> heard.append(RawHttp.get(port, target).body()).indexOf("bAQIDBA==") > 0);
        assertThat(heard.toString())
                .contains("451-[\"message-back\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==");
    }

    @Test
    void anAttachmentThatNobodyAnnouncedCloses() throws Exception {
        try (var socket = connected()) {
            socket.send(new byte[]{1});
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void textInPlaceOfAnAttachmentCloses() throws Exception {
        try (var socket = connected()) {
            socket.send("451-[\"message\",{\"_placeholder\":true,\"num\":0}]");
            socket.send("42[\"message\"]");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }
}
