package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.realtime.TestDoor;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The official Java client against the door, by each of the roads that it can take. */
@SpringBootTest(classes = TestDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"SOCKET_PORT=0",
        "MANAGEMENT_PORT=0"})
class JavaClientIT {

    @Autowired
    private DoorLifecycle door;

    @Autowired
    private Connections connections;

    private final List<Socket> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void leave() { open.forEach(Socket::close); }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void talksAndHears(String roads) throws Exception {
        var ana = connect(roads, TestDoor.token(1, "Ana"));
        var ben = connect(roads, TestDoor.token(2, "Ben"));
        var heard = new CompletableFuture<JSONObject>();
        ben.on("msg", args -> heard.complete((JSONObject) args[0]));

        var answer = ask(ana, "{\"t\":\"chat\",\"id\":\"a1\",\"d\":{\"channel\":\"table\",\"text\":\"Hé, 世界 🜂\"}}");

        assertThat(answer.getBoolean("ok")).isTrue();
        assertThat(answer.getString("id")).isEqualTo("a1");
        var told = heard.get(5, TimeUnit.SECONDS);
        assertThat(told.getString("t")).isEqualTo("chatted");
        assertThat(told.getJSONObject("d").getString("text")).isEqualTo("Hé, 世界 🜂");
        assertThat(told.getJSONObject("d").getString("name")).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void everyRequestHasItsAnswer(String roads) throws Exception {
        var ana = connect(roads, TestDoor.token(1, "Ana"));
        assertThat(code(ask(ana, "{\"t\":\"start\",\"id\":\"a1\"}"))).isEqualTo("WRONG_PHASE");
        assertThat(code(ask(ana, "{\"t\":\"pause\",\"id\":\"a2\"}"))).isEqualTo("INTERNAL");
        assertThat(code(ask(ana, "{\"t\":\"dance\",\"id\":\"a3\"}"))).isEqualTo("UNKNOWN_TYPE");
        assertThat(code(ask(ana, "{\"t\":\"ready\",\"id\":\"a4\",\"d\":{\"on\":1}}"))).isEqualTo("BAD_REQUEST");
        assertThat(code(ask(ana, "{\"t\":\"start\",\"d\":{}}"))).isEqualTo("BAD_REQUEST");
        assertThat(ask(ana, "{\"t\":\"resume\",\"id\":\"a5\"}").getLong("seq")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket"})
    void whoHasNoTokenIsTurnedAway(String roads) throws Exception {
        var error = new CompletableFuture<JSONObject>();
        var socket = socket(roads, "nobody");
        socket.on(Socket.EVENT_CONNECT_ERROR, args -> error.complete((JSONObject) args[0]));
        socket.connect();
        assertThat(error.get(5, TimeUnit.SECONDS).getJSONObject("data").getString("code"))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(connections.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "websocket", "polling,websocket"})
    void whoLeavesIsGone(String roads) throws Exception {
        var ana = connect(roads, TestDoor.token(1, "Ana"));
        await().until(() -> connections.count() == 1);
        ana.close();
        await().until(() -> connections.count() == 0);
    }

    private static String code(JSONObject answer) throws JSONException {
        return answer.getJSONObject("error").getString("code");
    }

    private static JSONObject ask(Socket socket, String envelope) throws Exception {
        var answer = new CompletableFuture<JSONObject>();
        socket.emit("msg", new Object[]{new JSONObject(envelope)},
                (Ack) args -> answer.complete((JSONObject) args[0]));
        return answer.get(5, TimeUnit.SECONDS);
    }

    private Socket connect(String roads, String token) throws Exception {
        var connected = new CompletableFuture<Boolean>();
        var socket = socket(roads, token);
        socket.on(Socket.EVENT_CONNECT, args -> connected.complete(true));
        socket.on(Socket.EVENT_CONNECT_ERROR, args -> connected.completeExceptionally(
                new AssertionError(String.valueOf(args[0]))));
        socket.connect();
        connected.get(5, TimeUnit.SECONDS);
        return socket;
    }

    private Socket socket(String roads, String token) throws Exception {
        var options = IO.Options.builder()
                .setTransports(roads.split(","))
                .setForceNew(true)
                .setReconnection(false)
                .setAuth(Map.of("token", token))
                .build();
        var socket = IO.socket("http://localhost:" + door.port(), options);
        open.add(socket);
        return socket;
    }
}
