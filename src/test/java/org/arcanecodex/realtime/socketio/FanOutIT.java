package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import io.netty.buffer.ByteBufUtil;
import io.netty.util.ResourceLeakDetector;
import org.arcanecodex.gateway.QueueLimits;
import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told to a room reaches everybody in it, and nothing is left of it. */
class FanOutIT {

    private static final String OPEN = "/socket.io/?EIO=4&transport=";
    private static final String LONG = "x".repeat(6000);

    private static final ResourceLeakDetector.Level USUAL = ResourceLeakDetector.getLevel();
    private static final List<String> LEAKS = new java.util.concurrent.CopyOnWriteArrayList<>();
    private static QueueLimits limits;
    private static Door door;
    private static int port;

    @BeforeAll
    static void open() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(records));
        limits = new QueueLimits(64, 256 * 1024);
        door = RelayServer.open(0, 2, limits);
        port = door.start();
    }

    @AfterAll
    static void close() {
        door.stop(java.time.Duration.ofSeconds(1));
        ByteBufUtil.setLeakListener(null);
        ResourceLeakDetector.setLevel(USUAL);
    }

    @Test
    void everyTransportIsToldTheSameBytes() throws Exception {
        try (var ana = enter("same", 1); var ben = enter("same", 2)) {
            var polling = enterPolling("same", 3);
            ana.send(act(7, "Hé, 世界 🜂"));
            assertThat(ana.message()).startsWith("437[{\"ok\":true");
            var told = ana.message();
            assertThat(told).contains("\"seat\":1,\"text\":\"Hé, 世界 🜂\"");
            assertThat(ben.message()).isEqualTo(told);
            assertThat(RawHttp.get(port, with(polling)).body()).isEqualTo(told);
        }
    }

    @Test
    void whoDoesNotReadIsClosedWithAReasonAndTheOthersHearEverything() throws Exception {
        long overflows = limits.overflows();
        try (var ana = enter("slow", 1); var deaf = enter("slow", 2)) {
            int acts = 0;
            while (limits.overflows() == overflows) {
                ana.send(act(acts, LONG));
                assertThat(ana.message()).startsWith("43" + acts + "[");
                assertThat(ana.message()).contains(LONG);
                assertThat(acts++).as("no reader's buffers take as much").isLessThan(5000);
            }
            assertThat(deaf.closeCode()).isEqualTo(4008);
            ana.send(act(9, "on"));
            assertThat(ana.message()).startsWith("439[");
            assertThat(ana.message()).contains("\"on\"");
        }
        await().until(() -> limits.waitingBytes() == 0);
    }

    @Test
    void nothingIsLeftOfThoseWhoComeAndGoWhileEverybodyTalks() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var failures = new ConcurrentLinkedQueue<Throwable>();
            for (int room = 0; room < 8; room++) {
                var name = "storm" + room;
                for (int seat = 1; seat <= 4; seat++) {
                    var random = new Random(room * 10L + seat);
                    threads.submit(() -> {
                        try {
                            visit(name, random);
                        } catch (IOException | RuntimeException broken) {
                            failures.add(broken);
                        }
                    });
                }
            }
            threads.close();
            assertThat(failures).isEmpty();
        }
        await().until(() -> door.sessions().count() == 0);
        await("buffers in use").until(() -> door.allocator().pinnedDirectMemory() == 0);
        assertThat(limits.waitingBytes()).isZero();
        assertThat(leaks()).isEmpty();
    }

    /** Comes and goes in every way that there is. */
    private static void visit(String room, Random random) throws IOException {
        for (int visit = 0; visit < 6; visit++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    var sid = enterPolling(room, 1);
                    try (var hangsUp = new RawHttp(port)) {
                        hangsUp.send(RawHttp.request("GET", with(sid), ""));
                    }
                    RawHttp.post(port, with(sid), "1");
                }
                case 1 -> upgrade(room, random);
                default -> {
                    try (var player = enter(room, 1)) {
                        talk(player, random);
                    } catch (EOFException closed) {
                        // read too slowly
                    }
                }
            }
        }
    }

    private static void upgrade(String room, Random random) throws IOException {
        var sid = enterPolling(room, 2);
        try (var socket = RawWebSocket.open(port, OPEN + "websocket&sid=" + sid)) {
            socket.send("2probe");
            if (random.nextBoolean()) {
                socket.send("5");
                talk(socket, random);
            }
        } catch (EOFException closed) {
            // read too slowly
        }
        RawHttp.post(port, with(sid), "1");
    }

    /** Some read what they hear, some leave in the middle of it. */
    private static void talk(RawWebSocket player, Random random) throws IOException {
        int acts = random.nextInt(30);
        for (int i = 0; i < acts; i++) {
            player.send(act(i, random.nextBoolean() ? LONG : "short"));
            if (random.nextInt(4) == 0) {
                player.message();
            }
        }
    }

    /** Netty tells of a lost buffer when a later one is made. */
    private static List<String> leaks() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            var buffers = new ArrayList<io.netty.buffer.ByteBuf>();
            for (int j = 0; j < 100; j++) {
                buffers.add(door.allocator().directBuffer(16));
            }
            buffers.forEach(io.netty.buffer.ByteBuf::release);
        }
        return LEAKS;
    }

    private static String act(int id, String text) {
        return "42" + id + "[\"act\",{\"at\":1,\"text\":\"" + text + "\"}]";
    }

    private static RawWebSocket enter(String room, int seat) throws IOException {
        var socket = RawWebSocket.open(port, OPEN + "websocket");
        assertThat(socket.text()).startsWith("0{");
        socket.send("40{\"room\":\"" + room + "\",\"seat\":" + seat + "}");
        assertThat(socket.text()).startsWith("40{");
        return socket;
    }

    private static String enterPolling(String room, int seat) throws IOException {
        var welcome = RawHttp.get(port, OPEN + "polling").body();
        var sid = welcome.substring(9, welcome.indexOf('"', 9));
        RawHttp.post(port, with(sid), "40{\"room\":\"" + room + "\",\"seat\":" + seat + "}");
        assertThat(RawHttp.get(port, with(sid)).body()).startsWith("40{");
        return sid;
    }

    private static String with(String sid) { return OPEN + "polling&sid=" + sid; }
}
