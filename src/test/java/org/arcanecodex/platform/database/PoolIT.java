package org.arcanecodex.platform.database;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.arcanecodex.testkit.RunningServer;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestRedis;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An instance with two connections, and a copy of the database that says something else, so that one can tell. */
class PoolIT {

    private static final String PRIMARY = TestDatabase.fresh();
    private static final String COPY = TestDatabase.fresh();
    private static RunningServer server;
    private static TestClient http;
    private static JdbcClient primary;
    private static JdbcClient copy;
    private static String person;
    private static long hero;

    @BeforeAll
    static void start() {
        var copied = new DriverManagerDataSource(COPY, "root", "");
        Flyway.configure().dataSource(copied).load().migrate();
        copy = JdbcClient.create(copied);
        primary = JdbcClient.create(new DriverManagerDataSource(PRIMARY, "root", ""));
        var name = copy.sql("select database()").query(String.class).single();
        copy.sql("create or replace user reader identified by 'reads'").update();
        copy.sql("grant select on " + name + ".* to reader").update();
        server = RunningServer.start(PRIMARY, TestRedis.shared(), "--DB_POOL_SIZE=2", "--DB_TIMEOUT=1s",
                "--DB_SLOW_QUERY=100ms", "--DATABASE_REPLICA_URL=" + COPY, "--DATABASE_REPLICA_USER=reader",
                "--DATABASE_REPLICA_PASSWORD=reads", "--arcane.database.replica-pause=100ms");
        http = server.http();
        person = "Bearer " + json(http.post("/api/v1/accounts/guest")).get("accessToken").asString();
        hero = json(http.postJson("/api/v1/heroes",
                "{\"name\": \"Pool Keeper\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}", "Authorization",
                person))
                .get("id")
                .asLong();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoFindsNoConnectionIsAskedToComeBack() throws Exception {
        try (var elsewhere = DriverManager.getConnection(PRIMARY, "root", "")) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().executeQuery("select * from hero where hero_id = " + hero + " for update");
            var waiting = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> rename(i))).toList();
            await().until(() -> server.measured("hikaricp.connections.active") >= 2);
            await().untilAsserted(() -> {
                var refused = get("/heroes");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(json(refused).get("code").asString()).isEqualTo("RETRY");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            });
            elsewhere.rollback();
            waiting.forEach(CompletableFuture::join);
        }
        await().until(() -> get("/heroes").statusCode() == 200);
        assertThat(server.measured("hikaricp.connections.timeout")).isPositive();
        assertThat(server.measured("hikaricp.connections.acquire")).isPositive();
        assertThat(server.measured("arcane.database.slow")).as("who waited for a row").isPositive();
    }

    @Test
    void whatMayBeALittleOldIsReadFromTheCopyAndFromTheDatabaseItselfWhileThereIsNone() {
        write(copy, "AAAAAA");
        write(primary, "BBBBBB");
        await().until(() -> rooms().equals("AAAAAA"));
        assertThat(get("/heroes/" + hero).statusCode()).as("one's own things are read where they are written")
                .isEqualTo(200);

        copy.sql("alter user reader account lock").update();
        copy.sql("select id from information_schema.processlist where user = 'reader'")
                .query(Long.class)
                .list()
                .forEach(id -> copy.sql("kill " + id).update());
        await().until(() -> rooms().equals("BBBBBB"));

        copy.sql("alter user reader account unlock").update();
        await().until(() -> rooms().equals("AAAAAA"));
        assertThat(server.measured("arcane.database.replica.reads")).isPositive();
    }

    private static String rooms() {
        var answer = get("/heroes/" + hero + "/adventures");
        return answer.statusCode() == 200 ? json(answer).at("/items/0/room").asString() : "";
    }

    private static void write(JdbcClient where, String room) {
        where.sql("insert into hero_adventure (hero_id, room_id, room_code, story_id, story_ver, ending, points,"
                + " objective, renown, gold, growth, finished_at) values (?, 1, ?, 's', 1, 'e', 1, 1, 1, 1, '{}', 1)")
                .params(hero, room)
                .update();
    }

    private static int rename(int i) {
        return http.send("PATCH", "/api/v1/heroes/" + hero, "{\"name\": \"Pool %s\"}".formatted("abcd".charAt(i)),
                "Authorization", person, "Content-Type", "application/json").statusCode();
    }

    private static HttpResponse<String> get(String path) {
        return http.get("/api/v1" + path, "Authorization", person);
    }
}
