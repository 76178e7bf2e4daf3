package org.arcanecodex.leaderboard;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.adventure.AdventureEnded;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What strangers and players read of boards over HTTP. */
@ServerTest
class LeaderboardHttpIT {

    private static final String COACH = "/api/v1/leaderboards/story-quiet-coach";
    private static final AtomicInteger ROOMS = new AtomicInteger(6_000_000);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private TransactionTemplate transaction;
    private TestClient http;
    private TestHeroes heroes;
    private AccountId ana;
    private String[] asAna;

    @BeforeEach
    void come() {
        http = new TestClient(port);
        heroes = new TestHeroes(jdbc);
        var in = json(http.post("/api/v1/accounts/guest"));
        ana = new AccountId(in.at("/account/id").asLong());
        asAna = new String[]{"Authorization", "Bearer " + in.get("accessToken").asString()};
        List.of("leaderboard_score", "leaderboard_page", "leaderboard_page_hero")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void aBoardIsReadInPiecesByWhoeverWants() {
        IntStream.range(0, 7).forEach(i -> play(700 - i, heroes.some()));

        var first = http.get(COACH + "?limit=3");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(ranks(first)).containsExactly(1, 2, 3);
        assertThat(first.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"").contains(COACH);
        assertThat(ranks(http.get(COACH + "?limit=3&page=2"))).containsExactly(4, 5, 6);
        var second = http.get(COACH + "?limit=3&cursor=" + next(first));
        assertThat(ranks(second)).containsExactly(4, 5, 6);
        var third = http.get(COACH + "?limit=3&cursor=" + next(second));
        assertThat(ranks(third)).containsExactly(7);
        assertThat(json(third).at("/page/next").isMissingNode()).isTrue();
        assertThat(third.headers().firstValue("Link").orElse("")).doesNotContain("next");
    }

    @Test
    void aLineShowsWhatIsPublicAndNothingElse() {
        play(640, heroes.some());

        var hero = json(http.get(COACH)).at("/items/0/heroes/0");
        var page = json(http.get("/api/v1/leaderboards/pages")).at("/items/0");

        assertThat(hero.propertyNames()).containsExactlyInAnyOrder("name", "ancestry", "calling", "renown", "link");
        assertThat(hero.get("ancestry").asString()).isEqualTo("ashkin");
        assertThat(page.get("score").asInt()).isEqualTo(640);
        assertThat(page.get("adventure").propertyNames()).containsExactlyInAnyOrder("story", "endedAt");
    }

    @Test
    void oneSeesOneselfAmongNeighbours() {
        IntStream.range(0, 5).forEach(i -> play(900 - i, heroes.some()));
        var mine = heroes.of(ana);
        activate(mine);
        assertThat(json(http.get(COACH + "/around", asAna)).get("items").size()).as("not on it yet").isZero();
        play(450, mine);
        IntStream.range(0, 5).forEach(i -> play(300 - i, heroes.some()));

        var around = http.get(COACH + "/around?reach=2", asAna);

        assertThat(json(around).get("rank").asInt()).isEqualTo(6);
        assertThat(json(around).get("score").asInt()).isEqualTo(450);
        assertThat(ranks(around)).containsExactly(4, 5, 6, 7, 8);
        assertThat(ranks(http.get(COACH + "/around?reach=2&hero=" + mine, asAna))).containsExactly(4, 5, 6, 7, 8);
        assertThat(json(http.get("/api/v1/leaderboards/pages/around", asAna)).get("rank").asInt()).isEqualTo(6);
        assertThat(json(http.get("/api/v1/leaderboards/renown/around", asAna)).get("rank").asInt()).isPositive();
    }

    @Test
    void whoHasNoHeroIsOnNoBoardAndAnothersHeroIsNotFound() {
        var other = heroes.some();
        play(450, other);

        var nobody = json(http.get(COACH + "/around", asAna));

        assertThat(nobody.has("rank")).isFalse();
        assertThat(nobody.get("items").size()).isZero();
        assertThat(http.get(COACH + "/around?hero=" + other, asAna).statusCode()).isEqualTo(404);
        assertThat(http.get(COACH + "/around").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsForgottenIsOnNoBoard() {
        var mine = heroes.of(ana);
        var other = heroes.some();
        play(800, mine);
        play(500, other);
        play(700, mine, other);

        transaction.executeWithoutResult(_ -> facts.publishEvent(new AccountForgotten(ana)));

        for (var board : List.of("renown", "pages", "story-quiet-coach")) {
            var answer = http.get("/api/v1/leaderboards/" + board);
            assertThat(answer.body()).as(board).doesNotContain("Hero " + mine + "\"").contains("Hero " + other + "\"");
        }
        assertThat(ranks(http.get("/api/v1/leaderboards/pages"))).containsExactly(1, 2);
        assertThat(ranks(http.get(COACH))).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "story-", "story-no-such-tale", "pages-2026", "renown'--", "RENOWN"})
    void thereIsNoSuchBoard(String board) {
        var answer = http.get("/api/v1/leaderboards/" + board);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%27--"})
    void aCursorOfSomebodyElsesMakingIsRefused(String cursor) {
        var answer = http.get(COACH + "?cursor=" + cursor);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("cursor");
    }

    private void activate(HeroId hero) {
        jdbc.sql("insert into hero_active (account_id, hero_id) values (?, ?)")
                .params(ana.value(), hero.value())
                .update();
    }

    private void play(int points, HeroId... who) {
        long room = ROOMS.getAndIncrement();
        var outcomes = List.of(who)
                .stream()
                .map(one -> new AdventureEnded.Outcome(new AccountId(1), one, points / 10, points / 10, points / 5))
                .toList();
        transaction.executeWithoutResult(_ -> facts.publishEvent(new AdventureEnded(room, new RoomCode("ABCDEF"),
                "quiet-coach", 1, "end", points, Instant.now(), outcomes)));
    }

    private static List<Integer> ranks(HttpResponse<String> answer) {
        return json(answer).get("items").valueStream().map(item -> item.get("rank").asInt()).toList();
    }

    private static String next(HttpResponse<String> answer) {
        return json(answer).at("/page/next").asString();
    }
}
