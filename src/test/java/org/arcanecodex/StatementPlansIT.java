package org.arcanecodex;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.RunningServer;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestRedis;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Every statement that an evening sends to the database, as the database itself noted it, finds its rows by an index once
 * the tables are long: its plan is asked for in a second database with the same tables and many rows.
 */
class StatementPlansIT {

    private static final int ROWS = 20_000;

    /** A plan that reads more rows than this from one table without a key reads the table. */
    private static final long MANY = 1_000;

    /** Statements that read a whole table, and why they may. */
    private static final Map<String, String> WHOLE_TABLES = Map.of(
            "from purse_ledger where account_id <= 0", "the check of all books, every ten minutes",
            "select id, ver, sha256 from adventure_scenario", "the stories that rooms were made with, at the start",
            "select board from leaderboard_score group by board", "all boards, when they are counted anew");

    /** Of the driver, of migrations and of this test. */
    private static final List<String> OTHERS = List.of("@@", "information_schema", "general_log", "flyway");

    private static EmbeddedMariaDb database;
    private static JdbcClient jdbc;

    private record Finding(String table, String type, long rows) {}

    @BeforeAll
    static void anEvening() {
        database = TestDatabase.ownServer("plans");
        database.create("evening");
        database.create("full");
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url("full"), "root", ""));
        Flyway.configure().dataSource(database.url("full"), "root", "").load().migrate();
        tables().forEach(StatementPlansIT::fill);
        jdbc.sql("set global log_output = 'TABLE'").update();
        jdbc.sql("set global general_log = 1").update();
        try (var server = RunningServer.start(database.url("evening"), TestRedis.shared(), "--CACHE_ENABLED=false",
                "--RATE_LIMIT_ENABLED=false")) {
            play(server);
            look(server);
        }
        jdbc.sql("set global general_log = 0").update();
    }

    @AfterAll
    static void stop() {
        database.kill();
    }

    private static void play(RunningServer server) {
        var ana = server.guest("Ana");
        var code = ana.createRoom("quiet-coach", "public", 1);
        ana.connect(code).join();
        ana.request("chat", Map.of("channel", "table", "text", "Is the oil good?"));
        ana.request("start", Map.of());
        PlayingBot.playUntil(List.of(ana), "EPILOGUE");
        assertThat(ana.phase()).isEqualTo("EPILOGUE");
        for (var list : List.of("/rooms/" + code, "/rooms/" + code + "/chat", "/rooms/" + code + "/replay")) {
            server.http().get("/api/v1" + list, "Authorization", "Bearer " + ana.token());
        }
        ana.close();
    }

    private static void look(RunningServer server) {
        var http = server.http();
        var person = "Bearer " + json(http.post("/api/v1/accounts/guest")).get("accessToken").asString();
        var hero = json(http.postJson("/api/v1/heroes",
                "{\"name\": \"Plan Keeper\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}", "Authorization",
                person,
                "Idempotency-Key", "plan-1"));
        long id = hero.get("id").asLong();
        http.postJson("/api/v1/heroes/" + id + "/items", "{\"gear\": \"lockpicks\"}", "Authorization", person);
        for (var path : List.of("/heroes", "/heroes/" + id, "/heroes/" + id + "/adventures",
                "/heroes/" + id + "/adventures?sort=oldest", "/heroes/" + id + "/adventures?page=1",
                "/profiles/" + hero.get("link").asString(), "/purse", "/purse/lines", "/purse/lines?sort=oldest",
                "/purse/lines?page=1", "/rooms", "/rooms?sort=oldest", "/rooms?page=1", "/accounts/me", "/sessions",
                "/leaderboards/renown", "/leaderboards/pages")) {
            http.get("/api/v1" + path, "Authorization", person);
        }
        http.send("PATCH", "/api/v1/heroes/" + id, "{\"name\": \"Plan Finder\", \"active\": true}", "Authorization",
                person, "Content-Type", "application/json");
        http.delete("/api/v1/heroes/" + id, "Authorization", person);
    }

    @Test
    void everyStatementFindsItsRowsByAnIndex() {
        var statements = statements();
        assertThat(statements.keySet().stream().map(StatementPlansIT::firstWord).collect(Collectors.toSet()))
                .contains("select", "update", "delete");
        assertThat(statements.size()).as("an evening has many").isGreaterThan(30);
        var whole = new TreeMap<String, List<Finding>>();
        statements.forEach((shape, sql) -> {
            var findings = plan(sql);
            if (!findings.isEmpty() && WHOLE_TABLES.keySet().stream().noneMatch(shape::contains)) {
                whole.put(shape, findings);
            }
        });
        assertThat(whole).as("statements that read whole tables").isEmpty();
    }

    @Test
    void textIsUnicodeAndTimesAreUniversal() {
        assertThat(jdbc.sql("select concat(table_name, '.', column_name, ' ', character_set_name)"
                + " from information_schema.columns where table_schema = 'full' and character_set_name is not null"
                + " and character_set_name not in ('utf8mb4', 'ascii') and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list()).isEmpty();
        assertThat(jdbc.sql("select concat(table_name, '.', column_name) from information_schema.columns"
                + " where table_schema = 'full' and data_type in ('datetime', 'date', 'timestamp', 'time')"
                + " and table_name <> 'flyway_schema_history'").query(String.class).list())
                .as("instants are epoch millis")
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from mysql.general_log where argument like '%time_zone=''+00:00''%'")
                .query(Long.class)
                .single()).as("connections that speak of times in UTC").isPositive();
    }

    /** One of each, without the values. */
    private static Map<String, String> statements() {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("select convert(argument using utf8mb4) from mysql.general_log"
                + " where command_type in ('Query', 'Execute') and (argument like 'select %' or argument like 'update %'"
                + " or argument like 'delete %')").query(String.class).list().forEach(sql -> {
                    var shape = sql.replaceAll("\\s+", " ").replaceAll("'[^']*'", "?").replaceAll("\\b\\d{2,}\\b", "?");
                    if (OTHERS.stream().noneMatch(shape::contains)) {
                        found.putIfAbsent(shape, sql);
                    }
                });
        return found;
    }

    private static String firstWord(String sql) {
        return sql.substring(0, sql.indexOf(' '));
    }

    private static List<Finding> plan(String sql) {
        return jdbc.sql("explain " + sql)
                .query((row, _) -> finding(row))
                .list()
                .stream()
                .filter(finding -> (finding.type().equals("ALL") || finding.type().equals("index"))
                        && finding.rows() > MANY)
                .toList();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(String.valueOf(row.getString("table")), String.valueOf(row.getString("type")),
                row.getLong("rows"));
    }

    private static List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'full'"
                + " and table_name <> 'flyway_schema_history'").query(String.class).list();
    }

    /** Each number once in each column, as far as the column is wide. */
    private static void fill(String table) {
        var columns = jdbc.sql("select column_name, data_type, coalesce(character_maximum_length, 0) length"
                + " from information_schema.columns where table_schema = 'full' and table_name = ?"
                + " order by ordinal_position")
                .param(table)
                .query((row, _) -> Map.entry(row.getString(1), value(row.getString(2), row.getLong(3))))
                .list();
        jdbc.sql("insert ignore into " + table + " ("
                + columns.stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")) + ") select "
                + columns.stream().map(Map.Entry::getValue).collect(Collectors.joining(", ")) + " from seq_1_to_"
                + ROWS).update();
        jdbc.sql("analyze table " + table).query((row, _) -> row.getString(1)).list();
    }

    private static String value(String type, long length) {
        return switch (type) {
            case "bigint", "int" -> "seq";
            case "tinyint", "smallint" -> "seq % 3";
            case "varbinary", "binary" -> "left(unhex(sha1(seq)), " + length + ")";
            case "char", "varchar" -> "left(concat(conv(seq, 10, 36), sha1(seq)), " + length + ")";
            default -> "'x'";
        };
    }
}
