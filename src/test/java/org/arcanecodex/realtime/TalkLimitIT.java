package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How much may be said with one account and from one address, by both roads together. */
@DoorTest
@TestPropertySource(properties = {"TRUSTED_PROXIES=127.0.0.1", "arcane.limits.address=30/30s",
        "arcane.limits.account=25/25s", "arcane.gateway.command-burst=22"})
class TalkLimitIT {

    @Autowired
    private DoorProbe probe;

    private final List<RawWebSocket> open = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (var one : open) {
            one.close();
        }
        probe.awaitNobody();
    }

    private RawWebSocket enter(Road road, long account, String address) throws Exception {
        var socket = road.enter(probe.port(road), account, "Ana", "X-Forwarded-For: " + address);
        open.add(socket);
        return socket;
    }

    private double limited(String scope) { return probe.count("arcane.rate.limited", "scope", scope); }

    @Test
    void anAccountsBucketIsOneForBothRoads() throws Exception {
        var byOne = enter(Road.SOCKET_IO, 9, "203.0.113.1");
        var byOther = enter(Road.PLAIN, 9, "203.0.113.2");
        double before = limited("account");
        int answered = talk(Road.SOCKET_IO, byOne, 15) + talk(Road.PLAIN, byOther, 15);
        assertThat(answered).isBetween(25, 29);
        assertThat(limited("account") - before).isEqualTo(30 - answered);
    }

    @Test
    void anAddressesBucketIsOneForBothRoads() throws Exception {
        var ana = enter(Road.SOCKET_IO, 11, "203.0.113.3");
        var ben = enter(Road.PLAIN, 12, "203.0.113.3");
        var cleo = enter(Road.PLAIN, 13, "203.0.113.4");
        double before = limited("address");
        int answered = talk(Road.SOCKET_IO, ana, 20) + talk(Road.PLAIN, ben, 20);
        assertThat(answered).isBetween(30, 39);
        assertThat(limited("address") - before).isEqualTo(40 - answered);
        assertThat(talk(Road.PLAIN, cleo, 5)).isEqualTo(5);
    }

    private static int talk(Road road, RawWebSocket socket, int times) throws IOException {
        int answered = 0;
        for (int i = 0; i < times; i++) {
            answered += road.ask(socket, "{\"t\":\"resume\",\"id\":\"r" + i + "\"}").contains("RATE_LIMITED") ? 0 : 1;
        }
        return answered;
    }

    @ParameterizedTest
    @EnumSource
    void whoGoesOnIsClosedAndKeptOutForAWhile(Road road) throws Exception {
        double closed = probe.closed(road, "too_fast");
        double bans = probe.count("arcane.socket.bans");
        int account = 100 + road.ordinal();
        var ana = enter(road, account, "203.0.113.10" + road.ordinal());
        for (int i = 0; i < 100; i++) {
            road.say(ana, "{\"t\":\"resume\",\"id\":\"r" + i + "\"}");
        }
        assertThat(ana.closeCode()).isEqualTo(4029);
        await().until(() -> probe.closed(road, "too_fast") - closed == 1);
        assertThat(probe.count("arcane.socket.bans") - bans).isEqualTo(1);
        double failed = probe.count("arcane.auth.failures", "why", "banned");
        try (var banned = road.stranger(probe.port(road))) {
            road.greet(banned, TestDoor.token(account, "Ana"));
            assertThat(banned.closeCode()).isEqualTo(4003);
        }
        assertThat(probe.count("arcane.auth.failures", "why", "banned") - failed).isEqualTo(1);
    }
}
