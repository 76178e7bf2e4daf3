package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rooms over HTTP, as a page and as a stranger with curl meet them. */
class RoomsHttpIT extends AtTheTable {

    private String ana;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void enter() {
        ana = TestClient.json(stranger().postJson("/api/v1/accounts/guest", "{\"displayName\": \"Ana\"}"))
                .get("accessToken")
                .asString();
    }

    @Test
    void makingARoomGivesItsCodeAndAnInvitation() {
        var made = make(ana, """
                             {"scenario": "quiet-coach", "visibility": "private", "seats": 3, "pace": "relaxed"}""");
        assertThat(made.statusCode()).isEqualTo(201);
        var room = TestClient.json(made);
        var code = room.get("code").asString();
        assertThat(RoomCode.parse(code)).isPresent();
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/rooms/" + code);
        assertThat(room.get("inviteUrl").asString())
                .matches("http://localhost:" + made.uri().getPort() + "/r/" + code + "#i=[A-Za-z0-9_-]{22}");
        assertThat(room.get("seats").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"scenario\": \"no-such\", \"visibility\": \"public\"}",
            "{\"scenario\": \"quiet-coach\"}", "{\"scenario\": \"quiet-coach\", \"visibility\": \"PUBLIC\"}",
            "{\"scenario\": \"quiet-coach\", \"visibility\": \"public\", \"seats\": 5}",
            "{\"scenario\": \"quiet-coach\", \"visibility\": \"public\", \"seats\": \"4\"}",
            "{\"scenario\": \"quiet-coach\", \"visibility\": \"public\", \"seats\": 1.5}",
            "{\"scenario\": \"quiet-coach\", \"visibility\": \"public\", \"host\": 1}"})
    void whatCannotBeMeantIsABadRequest(String body) {
        var no = make(ana, body);
        assertThat(no.statusCode()).isEqualTo(400);
        assertThat(TestClient.json(no).get("code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whoHasNoAccountSeesTheListAndNothingElse() {
        assertThat(stranger().postJson("/api/v1/rooms", "{}").statusCode()).isEqualTo(401);
        assertThat(stranger().get("/api/v1/rooms").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/api/v1/rooms/ABCDEF").statusCode()).isEqualTo(401);
        assertThat(stranger().get("/api/v1/rooms/ABCDEF/chat").statusCode()).isEqualTo(401);
    }

    @Test
    void theSameKeyMakesTheSameRoom() {
        var body = """
                   {"scenario": "quiet-coach", "visibility": "private"}""";
        var headers = new String[]{"Authorization", "Bearer " + ana, "Idempotency-Key", "once"};
        var first = stranger().postJson("/api/v1/rooms", body, headers);
        assertThat(stranger().postJson("/api/v1/rooms", body, headers).body()).isEqualTo(first.body());
        assertThat(stranger().postJson("/api/v1/rooms", body.replace("private", "public"), headers).statusCode())
                .isEqualTo(422);
        var invitation = TestClient.json(first).get("inviteUrl").asString().split("#i=")[1];
        assertThat(jdbc.sql("select body from request_once").query(String.class).list())
                .anyMatch(kept -> kept.contains(TestClient.json(first).get("code").asString()))
                .noneMatch(kept -> kept.contains(invitation));
        var code = TestClient.json(first).get("code").asString();
        var in = guest("Ben").connect(code).join(Map.of("code", code, "invite", invitation));
        assertThat(in.get("ok").asBoolean()).as(in.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "1234567890123456789012345678901234567890123456789012345678901234x"})
    void aKeyIsVisibleAsciiSoThatNoTwoCanCountAsOne(String key) {
        var no = stranger().postJson("/api/v1/rooms", """
                                                      {"scenario": "quiet-coach", "visibility": "private"}""",
                "Authorization", "Bearer " + ana, "Idempotency-Key", key);
        assertThat(no.statusCode()).isEqualTo(400);
        assertThat(TestClient.json(no).get("errors").get(0).get("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyIsNotUsedUpByARefusalNorByAnInstanceThatDied() {
        var headers = new String[]{"Authorization", "Bearer " + ana, "Idempotency-Key", "died"};
        assertThat(stranger().postJson("/api/v1/rooms", "{\"visibility\": \"private\"}", headers).statusCode())
                .isEqualTo(400);
        var body = "{\"scenario\": \"quiet-coach\", \"visibility\": \"private\"}";
        assertThat(stranger().postJson("/api/v1/rooms", body, headers).statusCode()).isEqualTo(201);

        jdbc.sql("update request_once set body = '' where idem_key = 'died'").update();
        var underWay = stranger().postJson("/api/v1/rooms", body, headers);
        assertThat(underWay.statusCode()).isEqualTo(409);
        assertThat(TestClient.json(underWay).get("code").asString()).isEqualTo("CONFLICT");
        assertThat(underWay.headers().firstValue("Retry-After")).contains("1");
        jdbc.sql("update request_once set created_at = created_at - 61000 where idem_key = 'died'").update();
        var again = stranger().postJson("/api/v1/rooms", body, headers);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(stranger().postJson("/api/v1/rooms", body, headers).body()).isEqualTo(again.body());
    }

    @Test
    void publicRoomsAreOnTheListInPiecesAndPrivateOnesAreNot() {
        var open = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            open.addFirst(code(make(ana, """
                                         {"scenario": "quiet-coach", "visibility": "public", "seats": 4}""")));
        }
        var hidden = code(make(ana, """
                                    {"scenario": "quiet-coach", "visibility": "private", "seats": 4}"""));
        await().untilAsserted(
                () -> assertThat(codes(get("/api/v1/rooms?state=open&limit=100"))).containsSubsequence(open));
        assertThat(codes(get("/api/v1/rooms?limit=100"))).doesNotContain(hidden);
        var first = get("/api/v1/rooms?state=open&limit=2");
        assertThat(codes(first)).isEqualTo(open.subList(0, 2));
        var cursor = TestClient.json(first).get("page").get("next").asString();
        assertThat(first.headers().firstValue("Link")).hasValueSatisfying(link -> assertThat(link)
                .contains("cursor=" + cursor)
                .contains("rel=\"next\""));
        assertThat(codes(get("/api/v1/rooms?state=open&limit=2&cursor=" + cursor)).getFirst()).isEqualTo(open.get(2));
        assertThat(get("/api/v1/rooms?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/rooms?state=closed").statusCode()).isEqualTo(400);
        var item = TestClient.json(first).get("items").get(0);
        assertThat(item.get("host").asString()).isEqualTo("Ana");
        assertThat(item.get("story").get("title").asString()).isEqualTo("The Quiet Coach");
        assertThat(item.get("pace").asString()).isEqualTo("live");
    }

    @Test
    void aStrangerLearnsOfAPrivateRoomThatItIsThere() {
        var code = code(make(ana, """
                                  {"scenario": "quiet-coach", "visibility": "private", "seats": 4}"""));
        var room = TestClient.json(get("/api/v1/rooms/" + code));
        assertThat(room.propertyNames()).containsExactlyInAnyOrder("code", "status", "visibility");
        assertThat(room.get("status").asString()).isEqualTo("OPEN");
        assertThat(room.get("visibility").asString()).isEqualTo("private");
        assertThat(get("/api/v1/rooms/ZZZZZZ").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/rooms/'%20or%201=1").statusCode()).isEqualTo(404);
    }

    @Test
    void theStoriesAreForEverybody() {
        var stories = TestClient.json(stranger().get("/api/v1/scenarios")).get("items");
        assertThat(stories.valueStream().map(story -> story.get("id").asString())).contains("quiet-coach",
                "five-to-noon");
        var one = stranger().get("/api/v1/scenarios/quiet-coach");
        assertThat(TestClient.json(one).get("heroes")).hasSize(4);
        assertThat(one.body()).doesNotContain("objective").doesNotContain("whisper").doesNotContain("agenda");
        assertThat(stranger().get("/api/v1/scenarios/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void theStoriesComeInPiecesLikeEveryList() {
        var all = ids(stranger().get("/api/v1/scenarios"));
        var walked = new ArrayList<String>();
        var next = "/api/v1/scenarios?limit=1";
        while (next != null) {
            var piece = stranger().get(next);
            assertThat(piece.headers().firstValue("Link")).get().asString().contains("rel=\"first\"");
            walked.addAll(ids(piece));
            var cursor = TestClient.json(piece).get("page").get("next");
            next = cursor == null ? null : "/api/v1/scenarios?limit=1&cursor=" + cursor.asString();
        }
        assertThat(walked).hasSizeGreaterThan(1).isEqualTo(all);
        assertThat(ids(stranger().get("/api/v1/scenarios?limit=1&page=2"))).isEqualTo(all.subList(1, 2));
        assertThat(ids(stranger().get("/api/v1/scenarios?page=90"))).isEmpty();
        assertThat(stranger().get("/api/v1/scenarios?limit=0").statusCode()).isEqualTo(400);
        assertThat(stranger().get("/api/v1/scenarios?owner=1").statusCode()).isEqualTo(400);
    }

    private static List<String> ids(HttpResponse<String> listing) {
        return TestClient.json(listing).get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }

    @Test
    void aReplayOpensAtTheEndToWhoSatThereOrHasTheShareAndItsDiceCanBeCastAgain() {
        var host = guest("Hana");
        var code = host.createRoom("five-to-noon", "private", 1);
        host.connect(code).join();
        host.request("start", Map.of());
        var path = "/api/v1/rooms/" + code + "/replay";
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(stranger().get(path).statusCode()).isEqualTo(404);
        assertThat(host.request("chat", Map.of("channel", "table", "text", "only for the table")).get("ok").asBoolean())
                .isTrue();
        PlayingBot.playUntil(List.of(host), "EPILOGUE");

        var replay = host.get(path + "?seat=1");
        assertThat(replay.toString()).doesNotContain("only for the table");
        assertThat(replay.get("end").get("opened").get("whispers")).isNotEmpty();
        assertThat(replay.get("steps")
                .valueStream()
                .flatMap(step -> step.get("events").valueStream())
                .anyMatch(event -> event.get("t").asString().equals("whisper-heard"))).isTrue();
        castAgain(replay, code);
        assertThat(stranger().get(path).statusCode()).isEqualTo(404);
        assertThat(stranger().get(path + "?share=AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        var shared = stranger().get(path + "?share=" + replay.get("share").asString());
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(TestClient.json(shared).has("share")).isFalse();
        assertThat(get("/api/v1/rooms/" + code + "/chat").statusCode()).isEqualTo(404);
        assertThat(host.get("/api/v1/rooms/" + code + "/chat").get("items").get(0).get("text").asString())
                .isEqualTo("only for the table");
    }

    @Test
    void beforeTheEndEvenItsPlayersSeeNoReplay() {
        var host = guest("Hana");
        var code = host.createRoom("five-to-noon", "public", 1);
        host.connect(code).join();
        host.request("start", Map.of());
        var no = get("/api/v1/rooms/" + code + "/replay");
        assertThat(no.statusCode()).isEqualTo(409);
        assertThat(TestClient.json(no).get("code").asString()).isEqualTo("WRONG_PHASE");
    }

    private static void castAgain(JsonNode replay, String code) {
        var ended = replay.get("end").get("ended");
        var seed = HexFormat.of().parseHex(ended.get("seed").asString());
        assertThat(HexFormat.of().formatHex(CommittedDice.commitment(seed)))
                .isEqualTo(replay.get("seedCommit").asString());
        assertThat(replay.get("dice")).isNotEmpty();
        for (var throwing : replay.get("dice")) {
            var dice = new CommittedDice(seed, ended.get("salt").asString(), new RoomCode(code),
                    throwing.get("seq").asLong());
            for (int skipped = 0; skipped < throwing.get("die").asInt(); skipped++) {
                dice.d100();
            }
            throwing.get("rolls").forEach(roll -> assertThat(dice.d100()).isEqualTo(roll.asInt()));
        }
    }

    private HttpResponse<String> make(String token, String body) {
        return stranger().postJson("/api/v1/rooms", body, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path) {
        return stranger().get(path, "Authorization", "Bearer " + ana);
    }

    private static String code(HttpResponse<String> made) {
        return TestClient.json(made).get("code").asString();
    }

    private static List<String> codes(HttpResponse<String> listing) {
        return TestClient.json(listing).get("items").valueStream().map(item -> item.get("code").asString()).toList();
    }
}
