package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one seat alone was told is in no answer over HTTP, whoever asks and however, until the story is over. */
class SecretsOverHttpIT extends AtTheTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> phases = new TreeSet<>();
    private int secrets;

    @Test
    void noSecretOfASeatIsInAnyAnswerToAnybodyElse() {
        var ana = guest("Ana");
        var ben = guest("Ben");
        var dora = guest("Dora");
        var table = List.of(ana, ben);
        var code = ana.createRoom("quiet-coach", "public", 2);
        table.forEach(player -> assertThat(player.connect(code).join().get("ok").asBoolean()).isTrue());
        assertThat(dora.connect(code).request("room.spectate", Map.of("code", code)).get("ok").asBoolean()).isTrue();
        ben.request("ready", Map.of("on", true));
        ana.request("start", Map.of());
        while (!ana.phase().equals("EPILOGUE")) {
            phases.add(ana.phase());
            lookEverywhere(code, ana, ben, dora);
            PlayingBot.playOnePhase(table);
        }
        assertThat(phases).contains("AFTERMATH", "CHOICE", "COUNSEL", "SCENE");
        assertThat(secrets).as("secrets that were looked for").isGreaterThan(20);
    }

    private void lookEverywhere(String code, TestPlayer ana, TestPlayer ben, TestPlayer dora) {
        var hers = new HashSet<>(secrets(ana));
        hers.removeAll(secrets(ben));
        secrets += hers.size();
        for (var token : List.of(ben.token(), dora.token(), "")) {
            for (var answer : answers(code, token)) {
                var told = answer.body() + answer.headers().map();
                assertThat(hers).as("%s %s", answer.request().uri(), answer.statusCode())
                        .allSatisfy(secret -> assertThat(told).doesNotContain(secret));
            }
        }
    }

    private List<HttpResponse<String>> answers(String code, String token) {
        var http = stranger();
        var who = token.isEmpty() ? new String[0] : new String[]{"Authorization", "Bearer " + token};
        var room = "/api/v1/rooms/" + code;
        return List.of(http.get(room, who), http.get("/api/v1/rooms?state=open", who), http.get(room + "/replay", who),
                http.get(room + "/replay?seat=1", who), http.get(room + "/chat", who),
                http.get(room + "/replay?seat=9", who), http.get(room + "/nothing", who),
                http.get("/api/v1/scenarios", who), http.get("/api/v1/scenarios/quiet-coach", who),
                http.get("/scenarios/quiet-coach.yaml", who), http.get("/api/v1/accounts/me", who),
                http.postJson("/api/v1/rooms", "{\"scenario\": 7}", who), http.delete(room, who));
    }

    /** What only this player's view and frames hold, as JSON writes it. */
    private static Set<String> secrets(TestPlayer player) {
        var found = new HashSet<String>();
        collect(player.view().get("mine"), found);
        player.events("you-sit").forEach(event -> collect(event, found));
        player.events("objective-given").forEach(event -> collect(event.get("text"), found));
        player.events("whisper-heard").forEach(event -> collect(event, found));
        return found;
    }

    /** Sentences only: a name or a word may be said by anybody. */
    private static void collect(JsonNode from, Set<String> into) {
        if (from.isString() && from.asString().length() > 24) {
            var written = JSON.writeValueAsString(from.asString());
            into.add(written.substring(1, written.length() - 1));
        }
        from.forEach(part -> collect(part, into));
    }
}
