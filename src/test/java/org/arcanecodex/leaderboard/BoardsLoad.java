package org.arcanecodex.leaderboard;

import static org.arcanecodex.testkit.TestClient.json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.platform.cluster.Rankings;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestClient;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A board of many heroes over HTTP, in the whole application against the embedded MariaDB, once with Redis and once
 * without: its first piece, one after the other to its end, and oneself among neighbours. Arguments: heroes (100000),
 * seconds (10), readers at once (4).
 */
public final class BoardsLoad {

    private static final int PEOPLE = 32;
    private static final String BOARD = "/api/v1/leaderboards/renown";

    private final TestClient http;
    private final Duration time;
    private final int readers;

    private BoardsLoad(ConfigurableApplicationContext server, Duration time, int readers) {
        this.http = new TestClient(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
        this.time = time;
        this.readers = readers;
    }

    public static void main(String[] arguments) throws Exception {
        int heroes = number(arguments, 0, 100_000);
        var time = Duration.ofSeconds(number(arguments, 1, 10));
        int readers = number(arguments, 2, 4);
        var redis = EmbeddedRedis.in(Path.of("target", "redis", "boards"));
        var database = EmbeddedMariaDb.in(Path.of("target", "mariadb", "boards"));
        var name = "boards_" + ProcessHandle.current().pid();
        try {
            database.create(name);
            System.out.printf("%d heroes, %d readers at once, %d s for each line%n", heroes, readers,
                    time.toSeconds());
            measure(database.url(name), redis.url(), "Redis", heroes, time, readers);
            measure(database.url(name), "", "database", heroes, time, readers);
        } finally {
            database.stop();
            redis.stop();
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void measure(String database, String redis, String source, int heroes, Duration time, int readers)
            throws Exception {
        try (var server = start(database, redis)) {
            fill(server.getBean(JdbcClient.class), heroes);
            var load = new BoardsLoad(server, time, readers);
            var people = load.people(server.getBean(JdbcClient.class), heroes);
            if (!redis.isEmpty()) {
                waitForCopy(server);
            }
            load.report(source + ", warm-up", () -> load.around(people));
            load.report(source + ", the first 20", () -> load.read("?limit=20"));
            load.report(source + ", oneself and 3 on both sides", () -> load.around(people));
            load.report(source + ", 100 further on, by cursor", load.walk());
        }
    }

    private static ConfigurableApplicationContext start(String database, String redis) {
        return new SpringApplicationBuilder(ArcaneCodex.class).run("--DATABASE_URL=" + database,
                "--DATABASE_USER=root", "--DATABASE_PASSWORD=", "--REDIS_URL=" + redis, "--server.port=0",
                "--SOCKET_PORT=0", "--MANAGEMENT_PORT=0", "--LOG_LEVEL=warn", "--RATE_LIMIT_ENABLED=false",
                "--arcane.limits.account=1000000/s", "--arcane.limits.address=1000000/s",
                "--SECRET_KEY=for-the-load-alone-9f8e7d6c5b4a39281706f5e4");
    }

    /** Scores between nothing and a tenth as many as there are heroes: about ten share each. */
    private static void fill(JdbcClient jdbc, int heroes) {
        if (jdbc.sql("select count(*) from leaderboard_score").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("set statement max_recursive_iterations = 10000000 for insert into hero (hero_id, account_id, place,"
                + " name, skeleton, ancestry, calling, link, created_at) with recursive n(i) as"
                + " (select 1 union all select i + 1 from n where i < " + heroes + ")"
                + " select i, 10000000 + i, 1, concat('Hero ', i), concat('load ', i), 'ASHKIN', 'THIEF',"
                + " lpad(i, 22, '0'), 1 from n").update();
        jdbc.sql("insert into leaderboard_score (board, subject_id, score)"
                + " select 'renown', hero_id, crc32(hero_id) % " + Math.max(1, heroes / 10) + " from hero").update();
        jdbc.sql("analyze table leaderboard_score, hero").query().listOfRows();
    }

    /** Guests, each with one of the heroes. */
    private List<String[]> people(JdbcClient jdbc, int heroes) {
        var random = new Random(5);
        var people = new ArrayList<String[]>();
        for (int i = 0; i < PEOPLE; i++) {
            var in = json(http.post("/api/v1/accounts/guest"));
            jdbc.sql("insert into hero_active (account_id, hero_id) values (?, ?)")
                    .params(in.at("/account/id").asLong(), 1 + random.nextInt(heroes))
                    .update();
            people.add(new String[]{"Authorization", "Bearer " + in.get("accessToken").asString()});
        }
        return people;
    }

    private static void waitForCopy(ConfigurableApplicationContext server) throws InterruptedException {
        var copies = server.getBean(Rankings.class);
        while (!copies.has(Board.RENOWN.name()).orElse(false)) {
            Thread.sleep(100);
        }
        var timer = server.getBean(MeterRegistry.class).get("arcane.leaderboard.refresh").timer();
        System.out.printf("%-38s %8.0f ms%n", "making the copy in Redis",
                timer.max(java.util.concurrent.TimeUnit.MILLISECONDS));
    }

    private String read(String query) {
        var answer = http.get(BOARD + query);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String around(List<String[]> people) {
        var answer = http.get(BOARD + "/around",
                people.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(people.size())));
        if (!answer.body().contains("\"rank\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Each reader goes from the top to the end, and begins again. */
    private Supplier<String> walk() {
        var next = new ThreadLocal<String>();
        return () -> {
            var cursor = next.get();
            var answer = http.get(BOARD + "?limit=100" + (cursor == null ? "" : "&cursor=" + cursor));
            var page = json(answer).at("/page/next");
            next.set(page.isMissingNode() ? null : page.asString());
            return answer.body();
        };
    }

    private void report(String what, Supplier<String> request) throws Exception {
        var taken = new ArrayList<Long>();
        long until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            var all = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (int i = 0; i < readers; i++) {
                all.add(threads.submit(() -> repeat(request, until)));
            }
            for (var one : all) {
                taken.addAll(one.get());
            }
        }
        taken.sort(null);
        System.out.printf("%-38s %8.0f a second, p50 %6.1f ms, p99 %6.1f ms%n", what,
                taken.size() / (double) time.toSeconds(), at(taken, 0.5), at(taken, 0.99));
    }

    private static List<Long> repeat(Supplier<String> request, long until) {
        var taken = new ArrayList<Long>();
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            request.get();
            taken.add(System.nanoTime() - began);
        }
        return taken;
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) (part * (sorted.size() - 1))) / 1e6;
    }
}
