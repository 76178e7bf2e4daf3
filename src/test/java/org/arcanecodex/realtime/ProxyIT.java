package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whom a socket is counted under: what our own proxies say, and nobody else. */
class ProxyIT {

    private abstract static class Knocking {

        @Autowired
        DoorProbe probe;

        private final List<RawWebSocket> open = new ArrayList<>();

        @AfterEach
        void leave() throws Exception {
            for (var one : open) {
                one.close();
            }
            probe.awaitNobody();
        }

        /** Whether it is let in. */
        boolean comes(Road road, String... headers) throws Exception {
            var socket = road.open(probe.port(road), headers);
            open.add(socket);
            return socket.handshake().status() == 101;
        }
    }

    @Nested
    @DoorTest
    @TestPropertySource(properties = {"TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8", "arcane.gateway.sockets-per-address=2",
            "arcane.gateway.handshake-burst=1000", "arcane.realtime.socketio.connections-per-peer=1"})
    class BehindOurProxy extends Knocking {

        @ParameterizedTest
        @EnumSource
        void eachClientHasItsOwnBudget(Road road) throws Exception {
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.1")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.1")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.1")).isFalse();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.2")).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void whatTheClientItselfSaysIsNotBelieved(Road road) throws Exception {
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.3")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 6.6.6.6, 203.0.113.3")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 6.6.6.7, 203.0.113.3")).isFalse();
            assertThat(comes(road, "X-Forwarded-For: 6.6.6.8", "X-Forwarded-For: 203.0.113.3")).isFalse();
            assertThat(comes(road, "X-Forwarded-For: 6.6.6.9,203.0.113.3, 10.1.2.3")).isFalse();
            assertThat(comes(road, "X-Real-IP: 6.6.6.10", "Forwarded: for=6.6.6.10",
                    "X-Forwarded-For: 203.0.113.3")).isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void aHouseholdOfIpv6IsOneClient(Road road) throws Exception {
            assertThat(comes(road, "X-Forwarded-For: 2001:db8:1:2::1")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 2001:db8:1:2:ffff::2")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 2001:db8:1:2:3:4:5:6")).isFalse();
            assertThat(comes(road, "X-Forwarded-For: 2001:db8:1:3::1")).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void whatIsNoAddressIsNotBelieved(Road road) throws Exception {
            assertThat(comes(road, "X-Forwarded-For: localhost")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: evil.example")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.300")).isFalse();
            assertThat(comes(road, "X-Forwarded-For: ")).isFalse();
        }
    }

    @Nested
    @DoorTest
    @TestPropertySource(properties = {"TRUSTED_PROXIES=", "arcane.gateway.sockets-per-address=2",
            "arcane.gateway.handshake-burst=1000"})
    class WithoutAProxy extends Knocking {

        @ParameterizedTest
        @EnumSource
        void aHeaderChangesNothing(Road road) throws Exception {
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.1")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.2")).isTrue();
            assertThat(comes(road, "X-Forwarded-For: 203.0.113.3")).isFalse();
            assertThat(comes(road, "Forwarded: for=203.0.113.4")).isFalse();
            assertThat(comes(road, "X-Real-IP: 203.0.113.5")).isFalse();
        }
    }
}
