package org.arcanecodex.ops;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.platform.web.CachePolicy;
import org.arcanecodex.platform.web.CachePolicy.Sharing;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may keep which answer, and how one learns that it has changed. */
@ServerTest
class ResponseCachingIT {

    private static int people;

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void come() {
        http = new TestClient(port);
    }

    @Test
    void everyRouteThatAnswersAQuestionHasItsLineAndEveryLineItsRoute() {
        assertThat(ResponseCaching.TABLE).extracting(CachePolicy::route)
                .containsExactlyInAnyOrderElementsOf(questions());
    }

    private List<String> questions() {
        var found = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, _) -> {
            if (route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues()
                        .stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.startsWith("/api/v1/breaks"))
                        .forEach(found::add);
            }
        });
        return found;
    }

    /** By their routes: whatever is added to the table has to be thought about here, too. */
    @Test
    void nothingThatIsSomebodysIsForAnybodyToKeep() {
        assertThat(ResponseCaching.TABLE.stream().filter(policy -> policy.sharing() == Sharing.PUBLIC))
                .extracting(CachePolicy::route)
                .noneMatch(route -> route.matches(".*(me|sessions|purse|heroes|chat|replay|around|rooms/).*"));
        var person = person();
        for (var secret : List.of("/accounts/me", "/purse", "/purse/lines", "/sessions")) {
            var answer = get(secret, "Authorization", person);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).as(secret).contains("no-store");
            assertThat(answer.headers().firstValue("ETag")).as(secret).isEmpty();
        }
        var own = get("/heroes", "Authorization", person);
        assertThat(header(own, "Cache-Control")).contains("private").doesNotContain("public");
        assertThat(own.headers().allValues("Vary")).contains("Authorization");
        assertThat(get("/heroes", "Authorization", person, "If-None-Match", header(own, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void refusalsAreKeptByNobody() {
        for (var wrong : List.of("/profiles/nobody", "/scenarios/no-such", "/heroes", "/rooms?limit=0")) {
            var answer = get(wrong);
            assertThat(answer.statusCode()).as(wrong).isBetween(400, 499);
            assertThat(answer.headers().allValues("Cache-Control")).as(wrong)
                    .singleElement()
                    .asString()
                    .contains("no-store");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ancestries", "/callings", "/gods", "/gear", "/scenarios", "/leaderboards/renown"})
    void whatIsForEverybodyIsKeptAndAskedForByItsTag(String path) {
        var first = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).contains("public", "max-age=", "stale-while-revalidate=");
        var tag = header(first, "ETag");
        assertThat(tag).as("strong").startsWith("\"");
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aProfileIsAnsweredFromMemoryUntilItChanges() {
        var me = person();
        var hero = json(http.postJson("/api/v1/heroes",
                "{\"name\": \"Keeper %s\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}".formatted(name()),
                "Authorization", me));
        var path = "/profiles/" + hero.get("link").asString();
        var first = get(path);
        var tag = header(first, "ETag");
        assertThat(header(first, "Cache-Control")).contains("no-cache");

        jdbc.sql("update hero set renown = 77 where hero_id = ?").param(hero.get("id").asLong()).update();
        assertThat(get(path, "If-None-Match", tag).statusCode()).as("the database is not asked").isEqualTo(304);

        var renamed = http.send("PATCH", "/api/v1/heroes/" + hero.get("id").asLong(),
                "{\"name\": \"Other %s\"}".formatted(name()), "Authorization", me, "Content-Type", "application/json");
        assertThat(renamed.statusCode()).isEqualTo(200);
        var after = get(path, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(json(after).get("name").asString()).startsWith("Other");
        assertThat(json(after).get("renown").asInt()).isEqualTo(77);
        assertThat(header(after, "ETag")).isNotEqualTo(tag);

        assertThat(http.delete("/api/v1/heroes/" + hero.get("id").asLong(), "Authorization", me).statusCode())
                .isEqualTo(204);
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(404);
    }

    @Test
    void theOpenTablesAreAnsweredFromMemoryUntilOneOpens() {
        var host = person();
        var mine = open(host);
        await().until(() -> get("/rooms").body().contains(mine));
        var first = get("/rooms");
        var tag = header(first, "ETag");

        jdbc.sql("update adventure_lobby set taken = taken + 1").update();
        assertThat(get("/rooms?state=open&limit=20", "If-None-Match", tag).statusCode())
                .as("the database is not asked")
                .isEqualTo(304);
        assertThat(get("/rooms?limit=19", "If-None-Match", tag).statusCode()).as("but for others").isEqualTo(200);

        var code = open(host);
        await().untilAsserted(() -> assertThat(get("/rooms", "If-None-Match", tag).body()).contains(code));
        assertThat(header(get("/rooms"), "Link")).contains("rel=\"first\"");
    }

    private String open(String host) {
        return json(http.postJson("/api/v1/rooms", "{\"scenario\": \"quiet-coach\", \"visibility\": \"public\"}",
                "Authorization", host)).get("code").asString();
    }

    @Test
    void aBoardIsAnsweredFromMemoryUntilALineOfItChanges() {
        var me = person();
        var hero = json(http.postJson("/api/v1/heroes",
                "{\"name\": \"Ranked %s\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}".formatted(name()),
                "Authorization", me)).get("id").asLong();
        jdbc.sql("insert into leaderboard_score (board, subject_id, score) values ('renown', ?, 1000000)")
                .param(hero)
                .update();
        renamed(hero, me);
        await().untilAsserted(() -> assertThat(get("/leaderboards/renown?limit=20").body()).contains("Renamed"));
        var tag = header(get("/leaderboards/renown"), "ETag");

        jdbc.sql("update hero set renown = renown + 1 where hero_id = ?").param(hero).update();
        assertThat(get("/leaderboards/renown", "If-None-Match", tag).statusCode()).as("the database is not asked")
                .isEqualTo(304);

        renamed(hero, me);
        assertThat(get("/leaderboards/renown", "If-None-Match", tag).statusCode()).isEqualTo(200);
        http.delete("/api/v1/heroes/" + hero, "Authorization", me);
        assertThat(get("/leaderboards/renown").body()).doesNotContain("Renamed");
    }

    private void renamed(long hero, String owner) {
        assertThat(http.send("PATCH", "/api/v1/heroes/" + hero, "{\"name\": \"Renamed %s\"}".formatted(name()),
                "Authorization", owner, "Content-Type", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void whoUnderstandsItGetsItCompressedUnderATagOfItsOwn() {
        var plain = get("/scenarios/quiet-coach");
        var small = get("/scenarios/quiet-coach", "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(small, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(small.body().length()).isLessThan(plain.body().length());
        assertThat(get("/scenarios/quiet-coach", "Accept-Encoding", "gzip", "If-None-Match", header(small, "ETag"))
                .statusCode())
                .isEqualTo(304);
        assertThat(
                get("/scenarios/quiet-coach", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<String> get(String path, String... headers) {
        return http.get("/api/v1" + path, headers);
    }

    private String person() {
        return "Bearer " + json(http.post("/api/v1/accounts/guest")).get("accessToken").asString();
    }

    /** Of letters only: names are. */
    private static synchronized String name() {
        people++;
        return Character.toString('A' + people % 26) + Character.toString('a' + people / 26 % 26) + "bar";
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
