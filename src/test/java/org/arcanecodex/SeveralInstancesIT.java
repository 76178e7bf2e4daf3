package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.RunningServer;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestPlayer;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Players of one table on two instances, and a Redis between them that goes away in each of its ways. */
class SeveralInstancesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] QUICK = {"--arcane.adventure.absent-after=1s",
            "--arcane.cluster.presence-sure-after=2s", "--arcane.cluster.presence-ttl=12s",
            "--arcane.limits.enabled=false"};

    private static EmbeddedRedis redis;
    private static RunningServer one;
    private static RunningServer other;

    private final List<TestPlayer> people = new ArrayList<>();
    private TestPlayer ana;
    private TestPlayer ben;
    private String code;

    @BeforeAll
    static void start() {
        redis = TestRedis.ownServer("several");
        var database = TestDatabase.fresh();
        one = RunningServer.start(database, redis, QUICK);
        other = RunningServer.start(database, redis, QUICK);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        redis.kill();
    }

    @BeforeEach
    void sitDown() {
        ana = person(one.guest("Ana"));
        ben = person(other.guest("Ben"));
        code = ana.createRoom("quiet-coach", "public", 2);
        accepted(ana.connect(code).join());
        accepted(ben.connect(code).join());
        await().atMost(PATIENCE).until(() -> here(ana).equals("[1,2]") && here(ben).equals("[1,2]"));
    }

    @AfterEach
    void standUp() { people.forEach(TestPlayer::close); }

    @Test
    void theyPlayOneStoryHearEachOtherAndNobodyCountsAsAway() {
        accepted(ana.request("chat", Map.of("channel", "table", "text", "to all")));
        accepted(ben.request("chat", Map.of("channel", "seat", "to", 1, "text", "for Ana")));
        await().atMost(PATIENCE)
                .until(() -> said(ben).equals(List.of("to all", "for Ana"))
                        && said(ana).equals(List.of("to all", "for Ana")));
        accepted(ana.request("presence.typing", Map.of()));
        await().atMost(PATIENCE)
                .until(() -> ben.told("presence-changed").stream().anyMatch(SeveralInstancesIT::writes));
        playToTheEnd();
        assertThat(kinds(ana)).doesNotContain("AWAY");
    }

    @Test
    void aNewPasswordOnOneInstanceClosesSocketsAndTokensOnTheOther() {
        var password = "correct staple battery";
        var cleo = TestPlayer.player(one.url(), one.socketUrl(),
                Map.of("email", "cleo@example.org", "password", password, "displayName", "Cleo of Wax"));
        var there = person(cleo.at(other.url(), other.socketUrl()));
        var room = there.createRoom("quiet-coach", "public", 1);
        accepted(there.connect(room).join());

        var changed = one.http()
                .send("PUT", "/api/v1/accounts/me/password",
                        "{\"password\": \"" + password + "\", \"newPassword\": \"another battery staple\"}",
                        "Authorization", "Bearer " + cleo.token(), "Content-Type", "application/json");

        assertThat(changed.statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> !there.isConnected());
        await().atMost(PATIENCE)
                .until(() -> other.http()
                        .get("/api/v1/accounts/me", "Authorization", "Bearer " + cleo.token())
                        .statusCode() == 401);
    }

    @Test
    void aRoomThatIsAskedForOnceMoreOnAnotherInstanceIsTheSameRoom() throws Exception {
        var asked = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 50; i++) {
            var http = (i % 2 == 0 ? one : other).http();
            asked.add(() -> http.postJson("/api/v1/rooms",
                    "{\"scenario\": \"quiet-coach\", \"visibility\": \"private\"}", "Authorization",
                    "Bearer " + ana.token(), "Idempotency-Key", "crossing"));
        }
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = many.invokeAll(asked).stream().map(done -> done.resultNow()).toList();
            assertThat(answers).map(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
            var rooms = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(SeveralInstancesIT::room)
                    .toList();
            assertThat(rooms.stream().distinct()).hasSize(1);
            assertThat(room(asked.getLast().call())).contains("#i=").isIn(rooms);
        }
    }

    /** What was answered, whichever of the two was asked. */
    private static String room(HttpResponse<String> answer) {
        return answer.body().replaceFirst("http://localhost:\\d+/", "/");
    }

    @Test
    void emptiedFrozenKilledOrCutOffRedisCostsNothing() throws IOException {
        begin();
        redis.say("FLUSHALL");
        play();
        redis.process().pause();
        await().atMost(PATIENCE).until(() -> health(one).equals("DEGRADED") && health(other).equals("DEGRADED"));
        assertThat(one.http().get("/health").statusCode()).isEqualTo(200);
        assertThat(one.http().get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(one.measured("arcane.redis.up")).isZero();
        play();
        accepted(ana.request("chat", Map.of("channel", "table", "text", "still here")));
        await().atMost(PATIENCE).until(() -> said(ben).contains("still here"));
        redis.process().resume();
        recovered();
        play();
        redis.say("CLIENT KILL TYPE pubsub");
        play();
        redis.kill();
        play();
        redis.start();
        recovered();
        playToTheEnd();
        assertThat(kinds(ana)).as("nobody is put on autopilot for what Redis forgot").doesNotContain("AWAY");
    }

    @Test
    void aPersonsNewestWindowIsWhereTheyActAlsoElsewhere() {
        var window = person(other.again(ana));
        window.connect(code);
        accepted(window.join(Map.of("code", code, "nonce", "another-window")));
        await().atMost(PATIENCE).until(() -> !ana.told("server.kicked").isEmpty());
        assertThat(ana.told("server.kicked").getLast().get("code").asString()).isEqualTo("ELSEWHERE");
        accepted(window.request("ready", Map.of("on", true)));
        assertThat(here(ben)).isEqualTo("[1,2]");
    }

    @Test
    void whoLogsOutHereIsClosedThere() {
        var there = person(other.again(ana)).connect(code);
        accepted(there.join());
        ana.logOut();
        await().atMost(PATIENCE).until(() -> !there.isConnected());
        assertThat(ben.isConnected()).isTrue();
    }

    @Test
    void whoReallyHasGoneCountsAsAwayWhicheverInstanceRunsTheRoom() {
        begin();
        ben.cut();
        await().atMost(PATIENCE).until(() -> kinds(ana).contains("AWAY"));
        var back = person(one.again(ben)).connect(code);
        accepted(back.join());
        await().atMost(PATIENCE).until(() -> kinds(ana).getLast().equals("HUMAN"));
    }

    @Test
    void eachKnowsOfTheOther() {
        await().atMost(PATIENCE).until(() -> one.measured("arcane.instances") == 2);
    }

    private void begin() {
        List.of(ana, ben).forEach(player -> accepted(player.request("ready", Map.of("on", true))));
        accepted(ana.request("start", Map.of()));
        await().atMost(PATIENCE).until(() -> !ben.phase().equals("LOBBY"));
    }

    private void play() {
        if (!ana.phase().equals("EPILOGUE")) {
            PlayingBot.playOnePhase(List.of(ana, ben));
        }
    }

    private void playToTheEnd() {
        if (ana.phase().equals("LOBBY")) {
            begin();
        }
        PlayingBot.playUntil(List.of(ana, ben), "EPILOGUE");
        assertThat(ana.complaints()).isEmpty();
        assertThat(ben.complaints()).isEmpty();
    }

    private static void recovered() {
        await().atMost(PATIENCE).until(() -> health(one).equals("UP") && health(other).equals("UP"));
    }

    private static String health(RunningServer server) {
        var answer = TestClient.json(server.management().get("/health/detailed"));
        return answer.get("components").get("redis").get("status").asString();
    }

    private TestPlayer person(TestPlayer player) {
        people.add(player);
        return player;
    }

    private static String here(TestPlayer player) {
        var told = player.told("presence-changed");
        return told.isEmpty() ? "" : told.getLast().get("here").toString();
    }

    private static boolean writes(JsonNode presence) { return presence.get("typing").toString().equals("[1]"); }

    private static List<String> said(TestPlayer player) {
        return player.told("chatted").stream().map(line -> line.get("text").asString()).distinct().toList();
    }

    /** How seats that changed were held, one after the other. */
    private static List<String> kinds(TestPlayer player) {
        return player.events("seat-changed").stream().map(one -> one.get("seat").get("kind").asString()).toList();
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }
}
