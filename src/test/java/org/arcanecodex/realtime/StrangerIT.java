package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nothing that a stranger says has an effect, and nobody speaks for another. */
@DoorTest
@TestPropertySource(properties = {"arcane.gateway.hello-timeout=1s", "arcane.gateway.handshake-burst=1000"})
class StrangerIT {

    @Autowired
    private DoorProbe probe;

    @AfterEach
    void nobodyIsLeft() { probe.awaitNobody(); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            SOCKET_IO | 42["msg",%s]                 | 1002
                                            SOCKET_IO | 421["msg",%s]                | 1002
                                            SOCKET_IO | 40/admin,                    | 4003
                                            SOCKET_IO | 40                           | 4003
                                            SOCKET_IO | 40{}                         | 4003
                                            SOCKET_IO | 40{"token":null}             | 4003
                                            SOCKET_IO | 40{"token":["1:Ana"]}        | 4003
                                            SOCKET_IO | 40{"token":"nobody"}         | 4003
                                            SOCKET_IO | 40{"Token":"1:Ana"}          | 4003
                                            PLAIN     | %s                           | 4003
                                            PLAIN     | {"t":"session.hello","id":"h","d":{"token":"nobody"}} | 4003
                                            PLAIN     | {"t":"session.hello","id":"h","d":{}}                 | 4003
                                            PLAIN     | {"t":"session.hello","id":"h"}                        | 4003
                                            """)
    void aStrangerIsNotHeardAndHasToGo(Road road, String beginning, int code) throws Exception {
        var sneaked = Road.chat("s", "sneaked");
        double before = probe.closed(road, code == 1002 ? "malformed" : "unauthenticated");
        try (var ana = road.enter(probe.port(road), 1, "Ana"); var stranger = road.stranger(probe.port(road))) {
            stranger.send(beginning.replace("%s", sneaked));
            road.say(stranger, sneaked);
            assertThat(stranger.closeCode()).isIn(code, 1002);
            road.say(ana, Road.chat("a", "first"));
            var heard = ana.message();
            while (!heard.contains("chatted")) {
                heard = ana.message();
            }
            assertThat(heard).contains("first");
        }
        var counted = probe.closed(road, "malformed") + probe.closed(road, "unauthenticated");
        assertThat(counted).isGreaterThan(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysNothingHasToGo(Road road) throws Exception {
        double before = probe.closed(road, "unauthenticated");
        try (var stranger = road.stranger(probe.port(road))) {
            assertThat(stranger.closeCode()).isEqualTo(4003);
        }
        probe.awaitNobody();
        assertThat(probe.closed(road, "unauthenticated") - before).isEqualTo(1);
    }

    @Test
    void whoPollsAndSaysNothingHasToGo() throws Exception {
        RawHttp.get(probe.port(Road.SOCKET_IO), "/socket.io/?EIO=4&transport=polling");
        assertThat(probe.count("arcane.socket.sessions")).isEqualTo(1);
        probe.awaitNobody();
    }

    @Test
    void anOldProtocolIsRefused() throws Exception {
        double before = probe.refused("wrong_version");
        for (var transport : new String[]{"polling", "websocket"}) {
            assertThat(RawHttp.get(probe.port(Road.SOCKET_IO), "/socket.io/?EIO=3&transport=" + transport).status())
                    .isEqualTo(400);
        }
        assertThat(probe.refused("wrong_version") - before).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whoSpeaksIsSaidByTheTokenAlone(Road road) throws Exception {
        int port = probe.port(road);
        try (var ana = road.enter(port, 1, "Ana"); var ben = road.enter(port, 2, "Ben")) {
            for (var claim : new String[]{"\"playerId\":2", "\"seat\":2", "\"name\":\"Ben\"", "\"from\":\"Ben\""}) {
                assertThat(road.ask(ana, "{\"t\":\"chat\",\"id\":\"c\",\"d\":{\"channel\":\"table\",\"text\":\"x\","
                        + claim + "}}")).contains("BAD_REQUEST");
            }
            assertThat(road.ask(ana, "{\"t\":\"chat\",\"id\":\"d\",\"as\":2,\"d\":{\"channel\":\"table\","
                    + "\"text\":\"x\"}}")).contains("\"ok\":false");
            assertThat(road.ask(ana, Road.chat("e", "it is me"))).contains("\"ok\":true");
            var told = ben.message();
            assertThat(told).contains("it is me").contains("\"name\":\"Ana\"");
        }
    }

    @Test
    void theSessionsSecretIsToldToNobodyElse() throws Exception {
        int port = probe.port(Road.SOCKET_IO);
        try (var ana = RawWebSocket.open(port, Road.SOCKET_IO.target());
                var ben = Road.SOCKET_IO.enter(port, 2, "Ben")) {
            var secret = new JSONObject(ana.text().substring(1)).getString("sid");
            Road.SOCKET_IO.greet(ana, TestDoor.token(1, "Ana"));
            var connected = ana.message();
            Road.SOCKET_IO.say(ana, Road.chat("a", "hello"));
            var told = ben.message();
            assertThat(told).contains("hello");
            assertThat(connected + told).doesNotContain(secret);
        }
    }
}
