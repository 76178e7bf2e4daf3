package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.RawWebSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who answers pings stays, who does not is gone. */
class HeartbeatIT {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    private static Door door;
    private static int port;

    @BeforeAll
    static void open() {
        door = ProtocolEchoServer.open(0, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20));
        port = door.start();
    }

    @AfterAll
    static void close() { door.stop(Duration.ZERO); }

    private static String openPolling() throws Exception {
        var sid = new JSONObject(RawHttp.get(port, POLLING).body().substring(1)).getString("sid");
        assertThat(RawHttp.post(port, POLLING + "&sid=" + sid, "40").status()).isEqualTo(200);
        assertThat(RawHttp.get(port, POLLING + "&sid=" + sid).body()).startsWith("40");
        return sid;
    }

    @Test
    void pollsBringPings() throws Exception {
        var sid = openPolling();
        for (int pings = 0; pings < 3;) {
            var heard = RawHttp.get(port, POLLING + "&sid=" + sid);
            assertThat(heard.status()).isEqualTo(200);
            if (heard.body().equals("2")) {
                pings++;
                assertThat(RawHttp.post(port, POLLING + "&sid=" + sid, "3").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aWebSocketIsPingedAndKeptWhileItAnswers() throws Exception {
        try (var socket = RawWebSocket.open(port, "/socket.io/?EIO=4&transport=websocket")) {
            socket.text();
            socket.send("40");
            for (int pings = 0; pings < 3;) {
                if (socket.text().equals("2")) {
                    pings++;
                    socket.send("3");
                }
            }
        }
    }

    @Test
    void whoDoesNotAnswerIsGone() throws Exception {
        var sid = openPolling();
        await().until(() -> door.sessions().find(sid).isEmpty());
        assertThat(RawHttp.get(port, POLLING + "&sid=" + sid).status()).isEqualTo(400);
        try (var socket = RawWebSocket.open(port, "/socket.io/?EIO=4&transport=websocket")) {
            socket.text();
            socket.send("40");
            assertThat(socket.closeCode()).isNotZero();
        }
    }
}
