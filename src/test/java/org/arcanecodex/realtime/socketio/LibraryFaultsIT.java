package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * What strangers can do to netty-socketio in its documented use, tried on it, and then the same on our door. A test of
 * the first half that fails means that the library has been mended there.
 */
class LibraryFaultsIT extends BothDoors {

    @BeforeEach
    void forget() {
        library.heard().clear();
        door.heard().clear();
        await().until(() -> door.sessions() == 0);
    }

    private static String openPolling(Contender to, String... headers) throws Exception {
        return new JSONObject(RawHttp.get(to.port(), POLLING, headers).body().substring(1)).getString("sid");
    }

    // ---- authentication can be skipped

    @ParameterizedTest
    @ValueSource(strings = {"", "40", "40{\"token\":\"bad\"}", "40{}", "40/other,"})
    void whoIsNotLetInIsNotHeard(String before) throws Exception {
        try (var socket = socket(library)) {
            sneak(socket, before);
            await().until(() -> library.heard().contains("sneaked"));
        }
        try (var socket = socket(door)) {
            sneak(socket, before);
            assertThat(socket.closeCode()).isIn(1002, 4003);
        }
        assertThat(door.heard()).isEmpty();
    }

    private static void sneak(RawWebSocket socket, String before) throws IOException {
        if (!before.isEmpty()) {
            socket.send(before);
        }
        socket.send("42[\"say\",\"sneaked\"]");
    }

    @Test
    void anOldProtocolIsNoWayRound() throws Exception {
        var old = "/socket.io/?EIO=3&transport=websocket";
        try (var socket = RawWebSocket.open(library.port(), old)) {
            socket.send("42[\"say\",\"sneaked\"]");
            await().until(() -> library.heard().contains("sneaked"));
        }
        try (var socket = RawWebSocket.open(door.port(), old)) {
            assertThat(socket.handshake().status()).isEqualTo(400);
        }
        assertThat(door.sessions()).isZero();
    }

    // ---- session takeover, the public id is the secret

    @ParameterizedTest
    @ValueSource(strings = {"Cookie: io=", "io: "})
    void nobodyChoosesItsSessionId(String header) throws Exception {
        var chosen = UUID.randomUUID().toString();
        assertThat(openPolling(library, header + chosen)).isEqualTo(chosen);
        assertThat(openPolling(door, header + chosen)).isNotEqualTo(chosen);
        assertThat(RawHttp.get(door.port(), POLLING + "&sid=" + chosen).status()).isEqualTo(400);
    }

    @Test
    void whoKnowsTheIdThatOthersSeeCannotSpeakForIt() throws Exception {
        assertThat(speakByPublicId(library)).isEqualTo(200);
        await().until(() -> library.heard().contains("in another's name"));
        assertThat(speakByPublicId(door)).isEqualTo(400);
        assertThat(door.heard()).isEmpty();
    }

    private static int speakByPublicId(Contender to) throws Exception {
        try (var socket = socket(to)) {
            socket.send(CONNECT);
            var answer = socket.message();
            while (!answer.startsWith("40{")) {
                answer = socket.message();
            }
            var known = new JSONObject(answer.substring(2)).getString("sid");
            return RawHttp.post(to.port(), POLLING + "&sid=" + known, "42[\"say\",\"in another's name\"]").status();
        }
    }

    // ---- origins

    @Test
    void anotherSitesPageGetsNoWebSocket() throws Exception {
        try (var socket = RawWebSocket.open(library.port(), WEBSOCKET, "Origin: " + Contender.EVIL)) {
            assertThat(socket.handshake().status()).isEqualTo(101);
        }
        try (var socket = RawWebSocket.open(door.port(), WEBSOCKET, "Origin: " + Contender.EVIL)) {
            assertThat(socket.handshake().status()).isEqualTo(403);
        }
    }

    @Test
    void anotherSitesPageMayNotReadWhatIsPolled() throws Exception {
        var theirs = RawHttp.get(library.port(), POLLING, "Origin: " + Contender.EVIL);
        assertThat(theirs.header("access-control-allow-origin")).isEqualTo(Contender.EVIL);
        assertThat(theirs.header("access-control-allow-credentials")).isEqualTo("true");
        var ours = RawHttp.get(door.port(), POLLING, "Origin: " + Contender.EVIL);
        assertThat(ours.status()).isEqualTo(403);
        assertThat(ours.header("access-control-allow-origin")).isEmpty();
        assertThat(RawHttp.get(door.port(), POLLING, "Origin: " + Contender.ORIGIN).headers())
                .containsEntry("access-control-allow-origin", Contender.ORIGIN)
                .doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void theOriginCountsForEveryRequestOfASession() throws Exception {
        var evil = "Origin: " + Contender.EVIL;
        assertThat(RawHttp.post(library.port(), POLLING + "&sid=" + openPolling(library), CONNECT, evil).status())
                .isEqualTo(200);
        assertThat(RawHttp.post(door.port(), POLLING + "&sid=" + openPolling(door), CONNECT, evil).status())
                .isEqualTo(403);
    }

    // ---- sessions that nothing removes

    @ParameterizedTest
    @ValueSource(strings = {"POST", "OPTIONS", "PUT", "DELETE", "a WebSocket of version 12"})
    void whatIsNoHandshakeLeavesNothingBehind(String how) throws Exception {
        try (var forgetful = new PlainLibrary(1000)) {
            for (int i = 0; i < 10; i++) {
                knock(forgetful, how);
                knock(door, how);
            }
            assertThat(door.sessions()).isZero();
            openPolling(forgetful);
            assertThat(forgetful.sessions()).isEqualTo(11);
            await("the library to remove a session whose client is gone").until(() -> forgetful.sessions() < 11);
            assertThat(forgetful.sessions()).isEqualTo(10);
        }
    }

    private static void knock(Contender to, String how) throws IOException {
        if (how.startsWith("a WebSocket")) {
            RawWebSocket.handshake(to.port(), WEBSOCKET, "Connection: Upgrade", "Upgrade: websocket",
                    "Sec-WebSocket-Version: 12", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==").close();
        } else {
            try (var http = new RawHttp(to.port())) {
                http.ask(how, POLLING, "");
            }
        }
    }

    // ---- sizes

    /** Each digit costs the library a walk over all that follow it. */
    @Test
    void digitsAreReadUpToANumber() throws Exception {
        var packet = "42" + "9".repeat(60_000) + "[\"say\",\"after sixty thousand digits\"]";
        try (var socket = connected(library)) {
            socket.send(packet);
            await().until(() -> library.heard().contains("after sixty thousand digits"));
        }
        try (var socket = connected(door)) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
        try (var socket = connected(door)) {
            socket.send("42" + "9".repeat(4000) + "[\"say\",\"after four thousand\"]");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
        assertThat(door.heard()).isEmpty();
    }

    @Test
    void nothingIsInflated() throws Exception {
        var bomb = deflated("42[\"say\",\"" + "a".repeat(10_000_000) + "\"]");
        var offer = "Sec-WebSocket-Extensions: permessage-deflate";
        assertThat(bomb).hasSizeLessThan(64 * 1024);
        try (var socket = RawWebSocket.open(library.port(), WEBSOCKET, offer)) {
            assertThat(socket.handshake().header("sec-websocket-extensions")).contains("permessage-deflate");
            socket.http().send(bomb);
            await().until(() -> library.heard().stream().anyMatch(said -> said.length() == 10_000_000));
        }
        try (var socket = RawWebSocket.open(door.port(), WEBSOCKET, offer)) {
            assertThat(socket.handshake().headers()).doesNotContainKey("sec-websocket-extensions");
            socket.http().send(bomb);
            assertThat(socket.closeCode()).isIn(1002, 1009);
        }
    }

    private static byte[] deflated(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var frame = RawWebSocket.bytes(true, RawWebSocket.TEXT, packed.toByteArray());
        frame[0] |= 0x40;
        return frame;
    }

    @Test
    void attachmentsAreNotCollected() throws Exception {
        var announcement = "45500-[\"say\",{\"_placeholder\":true,\"num\":0}]";
        try (var socket = socket(library)) {
            var sid = new JSONObject(socket.text().substring(1)).getString("sid");
            socket.send(CONNECT);
            socket.send(announcement);
            for (int i = 0; i < 200; i++) {
                socket.send("x".repeat(60_000).getBytes(StandardCharsets.UTF_8));
            }
            // The library goes on collecting while it is looked at.
            await().ignoreException(ConcurrentModificationException.class)
                    .until(() -> library.keptFor(sid) >= 200 * 60_000);
        }
        try (var socket = connected(door)) {
            socket.send(announcement);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
        try (var socket = connected(door)) {
            socket.send(new byte[]{1});
            assertThat(socket.closeCode()).isEqualTo(1003);
        }
    }

    // ---- logs

    @Test
    void whatAStrangerSendsIsNotLogged() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            var packet = "42[\"say\",\r\nERROR forged by hearsay";
            try (var socket = connected(library)) {
                socket.send(packet);
                await().until(() -> tells(log, "forged by hearsay"));
            }
            log.list.clear();
            try (var socket = connected(door)) {
                socket.send(packet);
                assertThat(socket.closeCode()).isEqualTo(1002);
            }
            assertThat(tells(log, "hearsay")).isFalse();
        } finally {
            root.detachAppender(log);
        }
    }

    private static boolean tells(ListAppender<ILoggingEvent> log, String what) {
        return java.util.List.copyOf(log.list)
                .stream()
                .anyMatch(event -> (event.getFormattedMessage()
                        + ThrowableProxyUtil.asString(event.getThrowableProxy())).contains(what));
    }
}
