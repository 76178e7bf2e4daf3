package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Only pages of listed origins may connect, by either way and at every step. */
@DoorTest
@TestPropertySource(properties = {"arcane.gateway.allowed-origins=https://play.example",
        "arcane.gateway.handshake-burst=1000"})
class OriginIT {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    @Autowired
    private DoorProbe probe;

    private int status(Road road, String... headers) throws IOException {
        try (var socket = road.open(probe.port(road), headers)) {
            return socket.handshake().status();
        }
    }

    private String openPolling() throws Exception {
        return new JSONObject(RawHttp.get(probe.port(Road.SOCKET_IO), POLLING).body().substring(1)).getString("sid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://play.example.evil.example",
            "https://evilplay.example", "http://play.example", "https://play.example:444", "https://play.example.",
            "https://play.example/", "https://play.example@evil.example", "https://PLAY.example", "file://", ""})
    void anotherOriginGetsNowhere(String origin) throws Exception {
        var from = "Origin: " + origin;
        var sid = openPolling();
        int port = probe.port(Road.SOCKET_IO);
        double before = probe.refused("forbidden");
        assertThat(status(Road.SOCKET_IO, from)).isEqualTo(403);
        assertThat(status(Road.PLAIN, from)).isEqualTo(403);
        assertThat(RawHttp.get(port, POLLING, from).status()).isEqualTo(403);
        assertThat(RawHttp.get(port, POLLING + "&sid=" + sid, from).status()).isEqualTo(403);
        assertThat(RawHttp.post(port, POLLING + "&sid=" + sid, "40", from).status()).isEqualTo(403);
        try (var http = new RawHttp(port)) {
            assertThat(http.ask("OPTIONS", POLLING, "", from).headers()).doesNotContainKey(
                    "access-control-allow-origin");
        }
        try (var upgrade = RawWebSocket.open(port, Road.SOCKET_IO.target() + "&sid=" + sid, from)) {
            assertThat(upgrade.handshake().status()).isEqualTo(403);
        }
        assertThat(probe.refused("forbidden") - before)
                .as("an empty origin is refused on the web port before it comes to us")
                .isEqualTo(origin.isEmpty() ? 6 : 7);
    }

    @ParameterizedTest
    @EnumSource
    void aListedOriginAndAProgramMayComeIn(Road road) throws Exception {
        assertThat(status(road, "Origin: https://play.example", "Sec-Fetch-Site: cross-site")).isEqualTo(101);
        assertThat(status(road)).isEqualTo(101);
        assertThat(status(road, "Sec-Fetch-Site: same-origin")).isEqualTo(101);
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserThatNamesNoOriginIsAskedWhoMadeIt(Road road) throws Exception {
        assertThat(status(road, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        assertThat(status(road, "Sec-Fetch-Site: same-site")).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void twoOriginsAreNone(Road road) throws Exception {
        assertThat(status(road, "Origin: https://play.example", "Origin: https://evil.example")).isEqualTo(403);
    }

    @Test
    void anImageOnAnotherSiteOpensNoSession() throws Exception {
        assertThat(RawHttp.get(probe.port(Road.SOCKET_IO), POLLING, "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: no-cors").status()).isEqualTo(403);
    }
}
