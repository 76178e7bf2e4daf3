package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.arcanecodex.realtime.DoorProbe;
import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.arcanecodex.realtime.Road;
import org.arcanecodex.realtime.TestDoor;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** How the doors open and close. */
class LifecycleIT {

    private static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(TestDoor.class);
        application.setRegisterShutdownHook(false);
        var all = new java.util.ArrayList<>(List.of("--server.port=0", "--MANAGEMENT_PORT=0",
                "--management.endpoint.health.validate-group-membership=false"));
        all.addAll(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--SOCKET_PORT"))) {
            all.add("--SOCKET_PORT=0");
        }
        return application.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsInIsAskedToGoAndAtTheEndSentNobodyElseComesIn(Road road) throws Exception {
        var server = start("--arcane.gateway.drain=3s");
        var probe = server.getBean(DoorProbe.class);
        int port = probe.port(road);
        try (var ana = road.enter(port, 1, "Ana")) {
            await().until(() -> probe.count("arcane.sockets") == 1);
            var stopping = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
            var told = ana.message();
            assertThat(told).contains("server.draining").contains("reconnectInMs");
            try (var late = road.open(port)) {
                assertThat(late.handshake().status()).isEqualTo(503);
            }
            assertThat(probe.count("arcane.socket.handshakes", "outcome", "draining")).isEqualTo(1);
            assertThat(probe.count("arcane.draining")).isEqualTo(1);
            assertThat(road.isServed(ana)).isTrue();
            assertThat(ana.closeCode()).isEqualTo(1012);
            stopping.join();
            assertThat(probe.closed(road, "going_away")).isEqualTo(1);
        }
        try (var free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void whoPollsIsSentAwayToo() throws Exception {
        var server = start("--arcane.gateway.drain=2s");
        int port = server.getBean(DoorProbe.class).port(Road.SOCKET_IO);
        var target = "/socket.io/?EIO=4&transport=polling";
        var sid = new JSONObject(RawHttp.get(port, target).body().substring(1)).getString("sid");
        RawHttp.post(port, target + "&sid=" + sid, "40{\"token\":\"1:Ana\"}");
        assertThat(RawHttp.get(port, target + "&sid=" + sid).body()).startsWith("40{");
        var stopping = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
        assertThat(RawHttp.get(port, target + "&sid=" + sid).body()).contains("server.draining");
        assertThat(RawHttp.get(port, target).status()).isEqualTo(503);
        assertThat(RawHttp.get(port, target + "&sid=" + sid).body()).isEqualTo("1");
        stopping.join();
    }

    @Test
    void aTakenPortFailsTheStartAndLeavesNoThread() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var before = eventLoops();
            assertThatThrownBy(() -> start("--SOCKET_PORT=" + taken.getLocalPort()))
                    .hasStackTraceContaining(PortInUseException.class.getName())
                    .hasStackTraceContaining("Address already in use");
            await().until(() -> eventLoops() <= before);
        }
    }

    private static long eventLoops() {
        return Thread.getAllStackTraces().keySet().stream().filter(it -> it.getName().contains("EventLoop")).count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itSpeaksByEpollAndByJavasOwnSelectors(boolean epoll) throws Exception {
        try (var door = new OurDoor(OurDoor.settings(0, Duration.ofSeconds(25), 10, epoll))) {
            assertThat(door.door.isEpoll()).isEqualTo(epoll && io.netty.channel.epoll.Epoll.isAvailable());
            try (var socket = RawWebSocket.open(door.port(), Road.SOCKET_IO.target())) {
                socket.send("40{\"token\":\"good\"}");
                socket.send("42[\"say\",\"hello\"]");
                await().until(() -> door.heard().equals(List.of("\"hello\"")));
            }
        }
    }

    @Test
    void memoryOutsideTheHeapHasABoundThatIsShown() {
        try (var server = start()) {
            var probe = server.getBean(DoorProbe.class);
            var limit = probe.count("arcane.native.limit.bytes");
            assertThat(limit).isPositive().isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() * 1.0);
            assertThat(probe.count("arcane.native.bytes")).isBetween(0.0, limit);
            assertThat(probe.count("arcane.native.pool.bytes")).isBetween(0.0, limit);
        }
    }
}
