package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Guests bring heroes of their own to a table, over real sockets, and find over HTTP what has become of them. */
class OwnHeroIT extends AtTheTable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aHeroComesHomeGrownRenownedAndPaid() {
        var ana = guest("Ana");
        var ben = guest("Ben");
        long vole = ana.makeHero(fresh("Tamsin"), "ashkin", "thief");
        long oak = ben.makeHero(fresh("Oak"), "rootborn", "fighter");
        var tamsin = hero(ana, vole).get("skills");
        var sturdy = hero(ben, oak).get("skills");
        var code = ana.createRoom("five-to-noon", "public", 2);
        accepted(ana.connect(code).join());
        accepted(ben.connect(code).join());

        accepted(pick(ana, vole));
        accepted(pick(ben, oak));
        await().atMost(SOON).until(() -> ben.events("seat-changed").stream().anyMatch(OwnHeroIT::isBrought));
        var seat = ben.events("seat-changed")
                .stream()
                .filter(OwnHeroIT::isBrought)
                .findFirst()
                .orElseThrow()
                .get("seat");
        assertThat(seat.get("own").asString()).startsWith("Tamsin");
        assertThat(seat.at("/hero/calling").asString()).isEqualTo("thief");
        assertThat(seat.at("/hero/skills/lockpicking").asInt()).isEqualTo(30);
        assertThat(hero(ana, vole).get("inAdventure").asBoolean()).isTrue();
        ana.request("ready", Map.of("on", true));
        ben.request("ready", Map.of("on", true));
        accepted(ana.request("start", Map.of()));
        assertThat(code(pick(ana, vole))).isEqualTo("WRONG_PHASE");
        PlayingBot.playUntil(List.of(ana, ben), "EPILOGUE");

        await().atMost(SOON).until(() -> !ana.events("hero-came-home").isEmpty());
        await().atMost(SOON).until(() -> !ben.events("hero-came-home").isEmpty());
        var home = ana.events("hero-came-home").getFirst().get("home");
        assertThat(home.get("hero").asLong()).isEqualTo(vole);
        assertThat(ben.events("hero-came-home")).hasSize(1);
        assertThat(ben.events().toString()).doesNotContain("\"hero\":" + vole);
        int points = ana.events("scored").getFirst().at("/ended/total").asInt();
        assertThat(home.get("renown").asInt()).isEqualTo(points / 10);
        var grown = hero(ana, vole);
        assertThat(grown.get("inAdventure").asBoolean()).isFalse();
        assertThat(grown.get("renown").asInt()).isEqualTo(points / 10);
        for (var learnt : home.get("skills")) {
            assertThat(grown.at("/skills/" + learnt.get("skill").asString()).asInt())
                    .isEqualTo(learnt.get("to").asInt());
            assertThat(learnt.get("lessons")).isNotEmpty();
        }
        assertThat(ana.get("/api/v1/purse").get("gold").asInt()).isEqualTo(home.get("gold").asInt()).isPositive();
        var history = ana.get("/api/v1/heroes/" + vole + "/adventures").at("/items/0");
        assertThat(history.get("room").asString()).isEqualTo(code);
        assertThat(history.get("points").asInt()).isEqualTo(points);
        assertThat(lessons(ana)).isEqualTo(passed(ana, ana.seat(), tamsin));
        assertThat(lessons(ben)).isEqualTo(passed(ana, ben.seat(), sturdy));

        var again = ana.request("room.join", Map.of("code", code)).at("/d/view/mine");
        assertThat(again.get("home")).isEqualTo(home);
        assertThat(again.get("hero").asLong()).isEqualTo(vole);
        var replay = ben.get("/api/v1/rooms/" + code + "/replay?seat=1");
        assertThat(replay.toString()).doesNotContain("hero-came-home").doesNotContain("renownWhy");
        assertThat(replay.get("dice")).isNotEmpty();
    }

    @Test
    void whoIsNotOnesOwnOrIsBusyOrGoneDoesNotCome() {
        var ana = guest("Ana");
        var ben = guest("Ben");
        long vole = ana.makeHero(fresh("Tamsin"), "ashkin", "thief");
        long gone = ana.makeHero(fresh("Gone"), "ashkin", "bard");
        ana.delete("/api/v1/heroes/" + gone);
        var first = ana.createRoom("five-to-noon", "public", 2);
        accepted(ana.connect(first).join());
        accepted(ben.connect(first).join());

        assertThat(code(pick(ben, vole))).isEqualTo("NOT_FOUND");
        assertThat(code(pick(ana, gone))).isEqualTo("NOT_FOUND");
        assertThat(code(ana.request("hero.pick", Map.of()))).isEqualTo("BAD_REQUEST");
        assertThat(code(ana.request("hero.pick", Map.of("own", vole, "heroId", "nobody")))).isEqualTo("NOT_FOUND");
        released(ana, vole);
        accepted(pick(ana, vole));
        assertThatThrownBy(() -> ana.delete("/api/v1/heroes/" + vole)).hasMessageContaining("409");

        var second = ana.createRoom("five-to-noon", "public", 2);
        accepted(ana.connect(second).join(Map.of("code", second)));
        assertThat(code(pick(ana, vole))).isEqualTo("CONFLICT");
    }

    @Test
    void whoLeavesTheLobbyOrTakesAnotherHeroLetsTheFirstOneGo() {
        var ana = guest("Ana");
        long vole = ana.makeHero(fresh("Tamsin"), "ashkin", "thief");
        long wren = ana.makeHero(fresh("Wren"), "marcher", "bard");
        var code = ana.createRoom("five-to-noon", "public", 2);
        accepted(ana.connect(code).join());
        var part = ana.view().at("/seats/0/hero/id").asString();

        accepted(pick(ana, vole));
        accepted(pick(ana, wren));
        released(ana, vole);
        accepted(ana.request("hero.pick", Map.of("heroId", part)));
        released(ana, wren);
        accepted(pick(ana, vole));
        accepted(ana.request("seat.take", Map.of("seat", 2)));
        assertThat(hero(ana, vole).get("inAdventure").asBoolean()).isTrue();
        assertThat(ana.events("you-sit").getLast().at("/mine/hero").asLong()).isEqualTo(vole);
        accepted(ana.request("seat.leave", Map.of()));
        released(ana, vole);
    }

    @Test
    void aRoomThatClosesWithoutAnEndLetsEverybodyGoAndPaysNothing() {
        var ana = guest("Ana");
        long vole = ana.makeHero(fresh("Tamsin"), "ashkin", "thief");
        var code = ana.createRoom("five-to-noon", "private", 1);
        accepted(ana.connect(code).join());
        accepted(pick(ana, vole));
        accepted(ana.request("start", Map.of()));

        accepted(ana.request("seat.leave", Map.of()));

        released(ana, vole);
        assertThat(ana.get("/api/v1/purse").get("gold").asInt()).isZero();
        assertThat(ana.get("/api/v1/heroes/" + vole + "/adventures").get("items")).isEmpty();
        await().atMost(SOON)
                .until(() -> jdbc
                        .queryForObject("select count(*) from room_event e join room r on r.room_id = e.room_id"
                                + " where r.code = ? and e.cmd_id = 'paid'", Integer.class, code) == 1);
    }

    private static boolean isBrought(JsonNode changed) {
        return changed.get("seat").has("own");
    }

    private static JsonNode pick(TestPlayer who, long hero) {
        return who.request("hero.pick", Map.of("own", hero));
    }

    private static JsonNode hero(TestPlayer who, long hero) {
        return who.get("/api/v1/heroes/" + hero);
    }

    private static void released(TestPlayer who, long hero) {
        await().atMost(SOON).until(() -> !hero(who, hero).get("inAdventure").asBoolean());
    }

    private static List<String> lessons(TestPlayer player) {
        return player.events("hero-came-home")
                .stream()
                .flatMap(event -> event.at("/home/skills").valueStream())
                .flatMap(learnt -> learnt.get("lessons").valueStream().map(lesson -> learnt.get("skill").asString()))
                .sorted()
                .toList();
    }

    /** The skills of the checks that this seat led and passed, as a witness saw them rolled; masters learn nothing. */
    private static List<String> passed(TestPlayer witness, int seat, JsonNode skills) {
        return witness.events("check-rolled")
                .stream()
                .filter(check -> check.get("seat").asInt() == seat)
                .filter(check -> Set.of("triumph", "success").contains(check.get("grade").asString()))
                .map(check -> check.get("skill").asString())
                .filter(skill -> skills.get(skill).asInt() < Growth.MOST)
                .sorted()
                .toList();
    }

    private static String fresh(String name) {
        return name + " " + (char) ('A' + NAMES.getAndIncrement()) + "mber";
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private static String code(JsonNode answer) {
        return answer.at("/error/code").asString();
    }
}
