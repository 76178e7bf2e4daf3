package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** One script for all ways in: whatever the client and the transport, the game is the same. */
@DoorTest
@TestPropertySource(properties = "arcane.gateway.sockets-per-account=2")
abstract class TransportScript {

    private static final AtomicLong FAST_TALKERS = new AtomicLong(1000);

    @Autowired
    private DoorLifecycle door;

    @Autowired
    private Connections connections;

    @LocalServerPort
    private int port;

    private final List<GameClient> clients = new CopyOnWriteArrayList<>();

    /** A new client that comes by the way under test. */
    abstract GameClient newClient(int page, int socketIo) throws Exception;

    @AfterEach
    void leave() {
        clients.forEach(GameClient::close);
        await().until(() -> connections.count() == 0);
    }

    @Test
    void whatOneSaysTheOthersHear() throws Exception {
        var ana = enter(1, "Ana");
        var ben = enter(2, "Ben");
        var answer = ana.ask("{\"t\":\"chat\",\"id\":\"a1\",\"d\":{\"channel\":\"table\",\"text\":\"Hé, 世界 🜂\"}}");
        assertThat(answer.getBoolean("ok")).isTrue();
        assertThat(answer.getString("id")).isEqualTo("a1");
        var told = ben.hear();
        assertThat(told.getString("t")).isEqualTo("chatted");
        assertThat(told.getJSONObject("d").getString("text")).isEqualTo("Hé, 世界 🜂");
        assertThat(told.getJSONObject("d").getString("name")).isEqualTo("Ana");
    }

    @Test
    void everyRequestHasItsAnswer() throws Exception {
        var ana = enter(1, "Ana");
        assertThat(code(ana.ask("{\"t\":\"start\",\"id\":\"a1\"}"))).isEqualTo("WRONG_PHASE");
        assertThat(code(ana.ask("{\"t\":\"pause\",\"id\":\"a2\"}"))).isEqualTo("INTERNAL");
        assertThat(code(ana.ask("{\"t\":\"dance\",\"id\":\"a3\"}"))).isEqualTo("UNKNOWN_TYPE");
        assertThat(code(ana.ask("{\"t\":\"ready\",\"id\":\"a4\",\"d\":{\"on\":1}}"))).isEqualTo("BAD_REQUEST");
        assertThat(code(ana.ask("{\"t\":\"start\",\"id\":\"a5\",\"d\":{\"seat\":3}}"))).isEqualTo("BAD_REQUEST");
        assertThat(code(ana.ask("{\"t\":\"start\",\"d\":{}}"))).isEqualTo("BAD_REQUEST");
        assertThat(ana.ask("{\"t\":\"resume\",\"id\":\"a6\"}").getLong("seq")).isEqualTo(7);
    }

    @Test
    void whoHasNoTokenOfOursIsTurnedAway() throws Exception {
        var stranger = client();
        assertThat(stranger.greet("nobody")).isEqualTo("UNAUTHENTICATED");
        await().until(() -> !stranger.isOpen());
        assertThat(connections.count()).isZero();
    }

    @Test
    void whoLeavesIsGone() throws Exception {
        var ana = enter(1, "Ana");
        await().until(() -> connections.count() == 1);
        ana.close();
        await().until(() -> connections.count() == 0);
    }

    @Test
    void anEndedLogInClosesItsConnectionsAndNoOthers() throws Exception {
        var ana = enter(1, "Ana");
        var ben = enter(2, "Ben");
        connections.end("session-Ana");
        await().until(() -> !ana.isOpen());
        assertThat(ben.ask("{\"t\":\"resume\",\"id\":\"b1\"}").getBoolean("ok")).isTrue();
    }

    @Test
    void anAccountsNewestConnectionReplacesItsOldest() throws Exception {
        var first = enter(1, "Ana");
        var second = enter(1, "Ana");
        var third = enter(1, "Ana");
        await().until(() -> !first.isOpen());
        assertThat(second.isOpen()).isTrue();
        assertThat(third.isOpen()).isTrue();
        await().until(() -> connections.of(new AccountId(1)).size() == 2);
    }

    @Test
    void whoTalksTooFastIsToldThenClosedThenKeptOutForAWhile() throws Exception {
        var account = FAST_TALKERS.incrementAndGet();
        var ana = enter(account, "Ana");
        var answers = new ArrayList<CompletableFuture<JSONObject>>();
        for (int i = 0; i < 100; i++) {
            answers.add(ana.send(new JSONObject("{\"t\":\"resume\",\"id\":\"r" + i + "\"}")));
        }
        await().until(() -> {
            if (ana.isOpen()) {
                ana.send(new JSONObject("{\"t\":\"resume\",\"id\":\"more\"}"));
            }
            return !ana.isOpen();
        });
        var limited = answers.stream()
                .filter(answer -> answer.isDone() && !answer.join().optBoolean("ok"))
                .map(answer -> answer.join().optJSONObject("error"))
                .toList();
        assertThat(limited).isNotEmpty().allSatisfy(error -> {
            assertThat(error.getString("code")).isEqualTo("RATE_LIMITED");
            assertThat(error.getLong("retryAfterMs")).isPositive();
        });
        assertThat(client().greet(TestDoor.token(account, "Ana"))).isEqualTo("UNAUTHENTICATED");
        assertThat(client().greet(TestDoor.token(8, "Ben"))).isEmpty();
    }

    private static String code(JSONObject answer) throws JSONException {
        return answer.getJSONObject("error").getString("code");
    }

    private GameClient enter(long account, String name) throws Exception {
        var client = client();
        assertThat(client.greet(TestDoor.token(account, name))).isEmpty();
        return client;
    }

    private GameClient client() throws Exception {
        var client = newClient(port, door.port());
        clients.add(client);
        return client;
    }
}
