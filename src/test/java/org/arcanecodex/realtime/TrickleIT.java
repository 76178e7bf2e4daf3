package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;

import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that trickle in, or never come. */
@DoorTest
@TestPropertySource(properties = {"arcane.realtime.socketio.request-timeout=2s",
        "arcane.realtime.socketio.connections-per-peer=2000", "server.tomcat.connection-timeout=2s",
        "arcane.web.request-timeout=2s", "arcane.realtime.socketio.upgrade-timeout=1s",
        "arcane.gateway.handshake-burst=1000", "arcane.realtime.socketio.ping-interval=4s",
        "arcane.realtime.socketio.ping-timeout=4s"})
@Import(TrickleIT.SlowAnswer.class)
class TrickleIT {

    private static final String REFUSED = "arcane.http.refused";
    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    @Autowired
    private DoorProbe probe;

    /** Takes longer to answer than a request may take to arrive. */
    @RestController
    static class SlowAnswer {

        @RequestMapping("/slow")
        String answer(@RequestBody(required = false) String body) throws InterruptedException {
            Thread.sleep(3_000);
            return body == null ? "" : body;
        }
    }

    @AfterEach
    void nobodyIsLeft() { probe.awaitNobody(); }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /socket.io/", "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x",
            "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nX-One: 1\r\n"})
    void aHeadThatTricklesIsCutOff(String beginning) throws Exception {
        double before = probe.refused("slow_request");
        try (var http = new RawHttp(probe.port(Road.SOCKET_IO))) {
            http.send(beginning);
            assertThat(http.trickleIsCutOff()).isTrue();
        }
        assertThat(probe.refused("slow_request") - before).isEqualTo(1);
    }

    @Test
    void aBodyThatTricklesIsCutOffAndItsSessionEnded() throws Exception {
        int port = probe.port(Road.SOCKET_IO);
        var sid = new JSONObject(RawHttp.get(port, POLLING).body().substring(1)).getString("sid");
        double before = probe.refused("slow_request");
        try (var http = new RawHttp(port)) {
            http.send("POST " + POLLING + "&sid=" + sid + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n");
            assertThat(http.trickleIsCutOff()).isTrue();
        }
        assertThat(probe.refused("slow_request") - before).isEqualTo(1);
        assertThat(RawHttp.get(port, POLLING + "&sid=" + sid).status()).isEqualTo(400);
    }

    /** It cannot answer pings between the bytes of a frame. */
    @Test
    void aFrameThatTricklesIsCutOff() throws Exception {
        double before = probe.closed(Road.SOCKET_IO, "silent");
        try (var socket = Road.SOCKET_IO.enter(probe.port(Road.SOCKET_IO), 1, "Ana")) {
            socket.http().send(new byte[]{(byte) 0x81, (byte) 0xfe, 0x1f, 0, 1, 2, 3, 4});
            assertThat(socket.http().trickleIsCutOff()).isTrue();
        }
        await().until(() -> probe.closed(Road.SOCKET_IO, "silent") - before == 1);
    }

    @Test
    void onTheWebPortWhoStopsInTheMiddleOfAHeadIsCutOff() throws Exception {
        for (var beginning : new String[]{"", "GET /ws HTTP/1.1\r\nHost: x\r\nX-One: "}) {
            try (var http = new RawHttp(probe.port(Road.PLAIN))) {
                http.send(beginning);
                assertThat(http.isClosedByServer()).isTrue();
            }
        }
    }

    /** The session goes on by polling. */
    @Test
    void anUpgradeThatNeverComesAboutIsCutOff() throws Exception {
        int port = probe.port(Road.SOCKET_IO);
        var sid = new JSONObject(RawHttp.get(port, POLLING).body().substring(1)).getString("sid");
        double before = probe.refused("slow_upgrade");
        try (var socket = RawWebSocket.open(port, Road.SOCKET_IO.target() + "&sid=" + sid)) {
            assertThat(socket.http().isClosedByServer()).isTrue();
        }
        assertThat(probe.refused("slow_upgrade") - before).isEqualTo(1);
        assertThat(RawHttp.post(port, POLLING + "&sid=" + sid, "1").status()).isEqualTo(200);
    }

    /** However quickly one byte follows the other. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET /ws HTTP/1.1\r\nHost: x", "GET /ws HTTP/1.1\r\nHost: x\r\nX-One: 1\r\n",
            "POST /api/v1/rooms HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n",
            "POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n"})
    void onTheWebPortWhatTricklesIsCutOff(String beginning) throws Exception {
        double before = probe.count(REFUSED, "why", "slow_request");
        try (var http = new RawHttp(probe.port(Road.PLAIN))) {
            http.send(beginning);
            assertThat(http.trickleIsCutOff()).isTrue();
        }
        assertThat(probe.count(REFUSED, "why", "slow_request") - before).isEqualTo(1);
    }

    /** The clock is for what a client sends, and begins anew with each request. */
    @Test
    void whoTakesTheirTimeBetweenRequestsStays() throws Exception {
        try (var http = new RawHttp(probe.port(Road.PLAIN))) {
            http.patience(15_000);
            assertThat(http.ask("GET", "/slow", "").status()).isEqualTo(200);
            assertThat(http.ask("POST", "/slow", "four").body()).isEqualTo("four");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThousandOfThemHurtNobody(Road road) throws Exception {
        var slow = new ArrayList<RawHttp>();
        try (var ana = road.enter(probe.port(road), 1, "Ana")) {
            for (int i = 0; i < 1000; i++) {
                var http = new RawHttp(probe.port(road));
                slow.add(http);
                http.send("GET " + road.target() + " HTTP/1.1\r\nHost: x\r\nX-" + i);
            }
            assertThat(road.isServed(ana)).isTrue();
            try (var ben = road.enter(probe.port(road), 2, "Ben")) {
                assertThat(road.isServed(ben)).isTrue();
            }
        } finally {
            for (var http : slow) {
                http.close();
            }
        }
        await().until(() -> probe.count("arcane.socket.connections") == 0);
    }
}
