package org.arcanecodex.hero;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.hero.purse.GoldUse;
import org.arcanecodex.hero.purse.Purses;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** With room for fifty clicks at once of one account. */
@ServerTest
@TestPropertySource(properties = "arcane.limits.account=1000/s")
class HeroesIT {

    private static int people;

    @LocalServerPort
    private int port;
    @Autowired
    private Heroes heroes;
    @Autowired
    private Purses purses;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;
    private Person ana;
    private Person ben;

    /** Somebody with an access token. */
    private final class Person {
        final AccountId account;
        private final String token;

        Person() {
            var in = json(http.post("/api/v1/accounts/guest"));
            account = new AccountId(in.at("/account/id").asLong());
            token = in.get("accessToken").asString();
        }

        HttpResponse<String> post(String path, String body, String... more) {
            return http.postJson(path, body, with(more));
        }

        HttpResponse<String> get(String path) {
            return http.get(path, with());
        }

        HttpResponse<String> send(String method, String path, String body) {
            return http.send(method, path, body, with("Content-Type", "application/json"));
        }

        long hero() {
            return json(post("/api/v1/heroes", wish(freshName()))).get("id").asLong();
        }

        private String[] with(String... more) {
            var all = new String[more.length + 2];
            all[0] = "Authorization";
            all[1] = "Bearer " + token;
            System.arraycopy(more, 0, all, 2, more.length);
            return all;
        }
    }

    @BeforeEach
    void come() {
        http = new TestClient(port);
        ana = new Person();
        ben = new Person();
    }

    @Test
    void aHeroSetsOutWithWhatTheirPeopleAndTheirCallingTaughtThem() {
        var made = ana.post("/api/v1/heroes",
                "{\"name\": \"Tamsin  Vole\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        var hero = json(made);
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/heroes/" + hero.get("id").asLong());
        assertThat(hero.get("name").asString()).isEqualTo("Tamsin Vole");
        assertThat(hero.get("active").asBoolean()).isTrue();
        assertThat(hero.get("hitPoints").asInt()).isEqualTo(9);
        assertThat(hero.at("/skills/lockpicking").asInt()).isEqualTo(30);
        assertThat(hero.at("/skills/stealth").asInt()).isEqualTo(30);
        assertThat(hero.at("/skills/strength").asInt()).isEqualTo(10);
        assertThat(hero.get("skills").size()).isEqualTo(13);
        assertThat(hero.at("/favour/vesk").asInt(-1)).isZero();
        assertThat(hero.get("favour").size()).isEqualTo(8);
        assertThat(hero.has("soul")).isFalse();
        assertThat(json(ana.get("/api/v1/heroes")).at("/items/0")).isEqualTo(hero);
    }

    @Test
    void theSheetTellsWhatTheGodsThinkAndWhatIsInTheSoul() {
        var hero = ana.hero();
        jdbc.sql("insert into hero_favour (hero_id, god, favour) values (?, 'VESK', 12), (?, 'MORN', -30)")
                .params(hero, hero)
                .update();
        jdbc.sql("update hero set archetype = 'the-keeper', patron = 'VESK' where hero_id = ?").param(hero).update();

        var sheet = json(ana.get("/api/v1/heroes/" + hero));
        assertThat(sheet.at("/favour/vesk").asInt()).isEqualTo(12);
        assertThat(sheet.at("/favour/morn").asInt()).isEqualTo(-30);
        assertThat(sheet.at("/favour/drusk").asInt(-1)).isZero();
        assertThat(sheet.at("/soul/archetype").asString()).isEqualTo("the-keeper");
        assertThat(sheet.at("/soul/patron").asString()).isEqualTo("vesk");
    }

    @Test
    void aFourthHeroFindsNoPlaceHoweverManyAskAtOnce() throws Exception {
        var answers = atOnce(12, () -> ana.post("/api/v1/heroes", wish(freshName())).statusCode());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(answers).isSubsetOf(201, 409, 422);
        var fourth = ana.post("/api/v1/heroes", wish(freshName()));
        assertThat(fourth.statusCode()).isEqualTo(422);
        assertThat(json(fourth).get("code").asString()).isEqualTo("UNAFFORDABLE");
        assertThat(json(ana.get("/api/v1/heroes")).get("items").size()).isEqualTo(3);
    }

    @Test
    void anothersHeroIsNotThere() {
        long hero = ana.hero();
        var path = "/api/v1/heroes/" + hero;

        for (var answer : List.of(ben.get(path), ben.get(path + "/adventures"),
                ben.send("PATCH", path, "{\"name\": \"Mine Now\"}"), ben.send("DELETE", path, null),
                ben.post(path + "/items", "{\"gear\": \"picks\"}"),
                ben.send("PUT", path + "/equipment/hand", "{\"item\": null}"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).get("code").asString()).isEqualTo("NOT_FOUND");
        }
        assertThat(ana.get(path).statusCode()).isEqualTo(200);
        assertThat(ben.get("/api/v1/heroes/987654321").body()).isNotEqualTo(ana.get(path).body());
    }

    @Test
    void aNameThatLooksLikeAnothersIsTaken() {
        assertThat(ana.post("/api/v1/heroes", wish("Pavel Rook")).statusCode()).isEqualTo(201);

        for (var twin : List.of("pavel rook", "Раvel Rook", "P a v e l Rook", "Pavel\\u200b Rook", "PAVEL-ROOK")) {
            var answer = ben.post("/api/v1/heroes", wish(twin));
            assertThat(answer.statusCode()).as(twin).isEqualTo(409);
            assertThat(json(answer).get("code").asString()).isEqualTo("CONFLICT");
        }
        assertThat(ben.post("/api/v1/heroes", wish("Pavel Brook")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"X Y\",\"ancestry\":\"elf\",\"calling\":\"mage\"}",
            "{\"name\":\"X Y\",\"ancestry\":\"ashkin\",\"calling\":\"MAGE\"}",
            "{\"name\":\"\",\"ancestry\":\"ashkin\",\"calling\":\"mage\"}",
            "{\"name\":\"X Y\",\"ancestry\":\"ashkin\",\"calling\":\"mage\",\"gold\":99}",
            "{\"name\":\"X Y\",\"ancestry\":\"ashkin\",\"calling\":\"mage\",\"renown\":1}",
            "{\"name\":[\"X\"],\"ancestry\":\"ashkin\",\"calling\":\"mage\"}"})
    void whatNoHeroIsMadeOfIsRefused(String wish) {
        var answer = ana.post("/api/v1/heroes", wish);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(json(ana.get("/api/v1/heroes")).get("items").size()).isZero();
    }

    @Test
    void whoAsksAgainWithTheSameKeyGetsTheSameHero() throws Exception {
        var wish = wish(freshName());

        var answers = atOnce(10, () -> ana.post("/api/v1/heroes", wish, "Idempotency-Key", "k-1"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> json(answer).get("id").asLong()).distinct()).hasSize(1);
        assertThat(json(ana.get("/api/v1/heroes")).get("items").size()).isEqualTo(1);
        var other = ana.post("/api/v1/heroes", wish(freshName()), "Idempotency-Key", "k-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ben.post("/api/v1/heroes", wish(freshName()), "Idempotency-Key", "k-1").statusCode()).isEqualTo(201);
    }

    @Test
    void oneInFrontAndWhoGoesMakesRoom() {
        long first = ana.hero();
        long second = ana.hero();

        assertThat(isActive(first)).isTrue();
        ana.send("PATCH", "/api/v1/heroes/" + second, "{\"active\": true}");
        assertThat(isActive(second)).isTrue();
        assertThat(isActive(first)).isFalse();
        assertThat(ana.send("DELETE", "/api/v1/heroes/" + second, null).statusCode()).isEqualTo(204);
        assertThat(isActive(first)).isTrue();
        assertThat(ana.get("/api/v1/heroes/" + second).statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeOfWhichAPartIsRefusedChangesNothing() {
        long hero = ana.hero();
        var before = ana.get("/api/v1/heroes/" + hero).body();

        var answer = ana.send("PATCH", "/api/v1/heroes/" + hero, "{\"name\": \"Half Done\", \"active\": false}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ana.get("/api/v1/heroes/" + hero).body()).isEqualTo(before);
    }

    @Test
    void aHeroIsInOneRoomAtMostHoweverManyCallAtOnce() throws Exception {
        var hero = new HeroId(ana.hero());

        var next = new AtomicLong(100);
        var rooms = atOnce(50, () -> {
            long room = next.incrementAndGet();
            try {
                heroes.engage(ana.account, hero, room, "pick-" + room);
                return room;
            } catch (ApiProblem taken) {
                assertThat(taken.code()).isEqualTo("CONFLICT");
                return 0L;
            }
        });

        var engaged = rooms.stream().filter(room -> room > 0).distinct().toList();
        assertThat(engaged).hasSize(1);
        assertThat(ana.send("DELETE", "/api/v1/heroes/" + hero, null).statusCode()).isEqualTo(409);
        heroes.release(hero, engaged.getFirst(), "another pick");
        assertThat(heroes.isEngaged(hero, engaged.getFirst())).isTrue();
        heroes.release(hero, engaged.getFirst(), "pick-" + engaged.getFirst());
        assertThat(ana.send("DELETE", "/api/v1/heroes/" + hero, null).statusCode()).isEqualTo(204);
    }

    @Test
    void fiftyClicksBuyOneThing() throws Exception {
        long hero = ana.hero();
        give(ana, 100);

        var answers = atOnce(50,
                () -> ana.post("/api/v1/heroes/" + hero + "/items", "{\"gear\": \"picks\"}", "Idempotency-Key", "buy-1")
                        .statusCode());

        assertThat(answers).containsOnly(201);
        assertThat(purses.gold(ana.account)).isEqualTo(60);
        assertThat(json(ana.get("/api/v1/heroes/" + hero)).get("items").size()).isEqualTo(1);
        assertThat(json(ana.get("/api/v1/purse")).get("gold").asInt()).isEqualTo(60);
        assertThat(json(ana.get("/api/v1/purse/lines?limit=1")).at("/items/0/delta").asInt()).isEqualTo(-40);
    }

    @Test
    void whoCannotPayGetsNothing() throws Exception {
        long hero = ana.hero();
        give(ana, 100);

        var answers = atOnce(20,
                () -> ana.post("/api/v1/heroes/" + hero + "/items", "{\"gear\": \"picks\"}").statusCode());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
        assertThat(answers).containsOnly(201, 422);
        assertThat(purses.gold(ana.account)).isEqualTo(20);
    }

    @Test
    void gearIsWornWhereItFitsAndHelpsALittle() {
        long hero = ana.hero();
        give(ana, 200);
        long picks = buy(hero, "picks");
        long bow = buy(hero, "short-bow");
        var path = "/api/v1/heroes/" + hero + "/equipment/";

        assertThat(ana.send("PUT", path + "hand", "{\"item\": " + picks + "}").statusCode()).isEqualTo(204);
        assertThat(ana.send("PUT", path + "hand", "{\"item\": " + bow + "}").statusCode()).isEqualTo(204);
        assertThat(ana.send("PUT", path + "body", "{\"item\": " + bow + "}").statusCode()).isEqualTo(400);
        assertThat(ana.send("PUT", path + "pocket", "{\"item\": " + bow + "}").statusCode()).isEqualTo(404);
        assertThat(ana.send("PUT", path + "hand", "{\"item\": 987654}").statusCode()).isEqualTo(404);

        var items = json(ana.get("/api/v1/heroes/" + hero)).get("items");
        assertThat(worn(items)).containsExactly("short-bow");
        var sheet = heroes.engage(ana.account, new HeroId(hero), 4_711, "pick");
        assertThat(sheet.skills()).containsEntry(org.arcanecodex.core.hero.Skill.ARCHERY, 12);
        ana.send("PUT", path + "hand", "{\"item\": null}");
        assertThat(worn(json(ana.get("/api/v1/heroes/" + hero)).get("items"))).isEmpty();
    }

    @Test
    void theProfileIsForWhoeverHasItsLinkAndShowsNothingElse() {
        long hero = ana.hero();
        var link = json(ana.get("/api/v1/heroes/" + hero)).get("link").asString();

        var profile = http.get("/api/v1/profiles/" + link);

        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(json(profile).propertyNames()).containsExactlyInAnyOrder("name", "ancestry", "calling", "renown",
                "skills", "adventures");
        assertThat(http.get("/api/v1/profiles/" + hero).statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/heroes/" + hero).statusCode()).isEqualTo(401);
    }

    @Test
    void whatHeroesAreMadeOfIsForEverybody() {
        assertThat(json(http.get("/api/v1/ancestries")).get("items").size()).isEqualTo(4);
        assertThat(json(http.get("/api/v1/callings")).get("items").size()).isEqualTo(6);
        assertThat(json(http.get("/api/v1/gods")).get("items").size()).isEqualTo(8);
        assertThat(json(http.get("/api/v1/gear")).get("items").size()).isEqualTo(13);
        assertThat(http.get("/api/v1/callings").headers().firstValue("Cache-Control").orElseThrow())
                .contains("public");
    }

    private long buy(long hero, String gear) {
        return json(ana.post("/api/v1/heroes/" + hero + "/items", "{\"gear\": \"" + gear + "\"}")).get("item").asLong();
    }

    private void give(Person who, long gold) {
        transaction.executeWithoutResult(
                _ -> purses.mint("test:" + who.account, who.account, gold, GoldUse.ADVENTURE));
    }

    private boolean isActive(long hero) {
        return json(ana.get("/api/v1/heroes/" + hero)).get("active").asBoolean();
    }

    private static List<String> worn(JsonNode items) {
        return items.valueStream().filter(item -> item.has("worn")).map(item -> item.get("gear").asString()).toList();
    }

    private static String wish(String name) {
        return "{\"name\": \"" + name + "\", \"ancestry\": \"marcher\", \"calling\": \"fighter\"}";
    }

    private static synchronized String freshName() {
        return "Person " + Integer.toString(10_000 + 37 * people++, 36).replace('0', 'z').replace('1', 'y');
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times).mapToObj(_ -> threads.submit(what)).toList();
            var answers = new java.util.ArrayList<T>();
            for (var one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
