package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.InstanceProcess;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An instance is killed after the end is in the journal and before anybody is paid; another one pays, once. */
@BesideOthers
class PayoutOutlivesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String url = TestDatabase.fresh();

    @Test
    void whatOneInstanceOwedAnotherOnePays(@TempDir Path folder) throws Exception {
        try (var one = instance("one", folder).launch().awaitReady();
                var other = instance("other", folder);
                var lock = DriverManager.getConnection(url, "root", "")) {
            var ana = TestPlayer.guest(one.url(), one.socketUrl(), "Ana");
            long hero = ana.makeHero("Tamsin Vole", "ashkin", "thief");
            var code = ana.createRoom("five-to-noon", "private", 1);
            accepted(ana.connect(code).join());
            accepted(ana.request("hero.pick", Map.of("own", hero)));
            accepted(ana.request("start", Map.of()));
            holdUpPayOuts(lock, hero);
            PlayingBot.playUntil(List.of(ana), "EPILOGUE");
            await().atMost(PATIENCE).ignoreExceptions().until(() -> one.metric("arcane_payouts_failed_total") > 0);
            assertThat(number("select count(*) from adventure_payout")).isZero();
            assertThat(number("select count(*) from room_event where cmd_id = 'paid'")).isZero();

            one.kill();
            lock.rollback();
            other.launch().awaitReady();

            await().atMost(PATIENCE).until(() -> number("select count(*) from room_event where cmd_id = 'paid'") == 1);
            var again = ana.at(other.url(), other.socketUrl());
            var home = accepted(again.connect(code).join()).at("/d/view/mine/home");
            assertThat(home.get("hero").asLong()).isEqualTo(hero);
            assertThat(again.get("/api/v1/purse").get("gold").asLong()).isEqualTo(home.get("gold").asLong())
                    .isPositive();
            assertThat(again.get("/api/v1/heroes/" + hero).get("renown").asLong())
                    .isEqualTo(home.get("renown").asLong());
            assertThat(again.get("/api/v1/heroes/" + hero + "/adventures").get("items").size()).isEqualTo(1);
            assertThat(number("select count(*) from purse_ledger")).isEqualTo(2);
            assertThat(number("select count(*) from hero_engagement")).isZero();
            again.close();
        }
    }

    /** Whoever pays waits for the hero, for as long as this transaction lasts. */
    private static void holdUpPayOuts(Connection lock, long hero) throws SQLException {
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.executeQuery("select hero_id from hero where hero_id = " + hero + " for update").close();
        }
    }

    private InstanceProcess instance(String name, Path folder) {
        return new InstanceProcess(name, folder.resolve(name),
                Map.of("DATABASE_URL", url, "DATABASE_USER", "root", "DATABASE_PASSWORD", ""), Map.of());
    }

    private long number(String question) {
        try (var connection = DriverManager.getConnection(url, "root", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }
}
