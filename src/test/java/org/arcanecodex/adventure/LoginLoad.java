package org.arcanecodex.adventure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

import org.arcanecodex.account.password.PasswordHasher;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.TestClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a storm of log-ins does to those who play: tables of four play on, first alone, then while that many people log
 * in at once, again and again. Arguments: people (200), tables (2), seconds of each window (15).
 */
public final class LoginLoad {

    private static final String PASSWORD = "correct staple battery";
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private LoginLoad() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int tables = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        var window = Duration.ofSeconds(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15);
        var database = EmbeddedMariaDb.in(Path.of("target", "mariadb", "load"));
        var name = "logins_" + ProcessHandle.current().pid();
        try {
            database.create(name);
            try (var server = GameLoad.start(database.url(name), "--RATE_LIMIT_ENABLED=false")) {
                register(server, people);
                compare(server, people);
                play(server, tables, WARM_UP, "to warm up");
                play(server, tables, window, "nobody logs in");
                storm(server, people, tables, window);
            }
        } finally {
            database.stop();
        }
        System.exit(0);
    }

    /** What is asked for addresses that somebody has and for such that nobody has, in turns. */
    private static void compare(ConfigurableApplicationContext server, int people) {
        var http = new TestClient(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        compare("a wrong password", people, who -> wrong(http, who));
        compare("registering", people / 4, who -> registered(http, who, "Newcomer of " + who));
        compare("a forgotten password", people, who -> forgotten(http, who));
    }

    private static void compare(String what, int times, ToLongFunction<String> asked) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            known.add(asked.applyAsLong("person" + i));
            unknown.add(asked.applyAsLong("nobody" + i));
        }
        Collections.sort(known);
        Collections.sort(unknown);
        System.out.printf("%s, %d times each, in turns: known address p50 %.2f ms (p25 %.2f, p75 %.2f),"
                + " unknown p50 %.2f ms (p25 %.2f, p75 %.2f)%n", what, times, at(known, .5), at(known, .25),
                at(known, .75), at(unknown, .5), at(unknown, .25), at(unknown, .75));
    }

    private static long wrong(TestClient http, String who) {
        return timed(http, "/api/v1/sessions",
                "{\"email\": \"" + who + "@example.org\", \"password\": \"not this one, sorry\"}", 401);
    }

    private static long registered(TestClient http, String who, String name) {
        return timed(http, "/api/v1/accounts", "{\"email\": \"" + who + "@example.org\", \"password\": \""
                + "another battery staple\", \"displayName\": \"" + name + "\"}", 201);
    }

    private static long forgotten(TestClient http, String who) {
        return timed(http, "/api/v1/recoveries", "{\"email\": \"" + who + "@example.org\"}", 202);
    }

    private static long timed(TestClient http, String path, String body, int expected) {
        long before = System.nanoTime();
        var answer = http.postJson(path, body);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return System.nanoTime() - before;
    }

    private static void storm(ConfigurableApplicationContext server, int people, int tables, Duration window)
            throws InterruptedException {
        var http = new TestClient(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var isOver = new AtomicBoolean();
        var others = new AtomicInteger();
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                int person = i;
                crowd.submit(() -> {
                    while (!isOver.get()) {
                        long before = System.nanoTime();
                        if (logIn(http, person) == 200) {
                            took.add(System.nanoTime() - before);
                        } else {
                            others.incrementAndGet();
                        }
                    }
                });
            }
            play(server, tables, window, people + " log in at once, again and again");
            isOver.set(true);
        }
        var sorted = took.stream().sorted().toList();
        System.out.printf("%d log-ins, %d told to come back; a log-in took p50 %.0f ms, p99 %.0f ms%n", sorted.size(),
                others.get(), at(sorted, .5), at(sorted, .99));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part))) / 1e6;
    }

    private static int logIn(TestClient http, int person) {
        return http.postJson("/api/v1/sessions",
                "{\"email\": \"person" + person + "@example.org\", \"password\": \"" + PASSWORD + "\"}").statusCode();
    }

    private static void play(ConfigurableApplicationContext server, int tables, Duration window, String when)
            throws InterruptedException {
        var meter = new LoadMeter();
        var playing = new ArrayList<Thread>();
        for (int i = 0; i < tables; i++) {
            playing.add(Thread.ofPlatform().start(new LoadTable(server, meter)));
        }
        Thread.sleep(Duration.ofSeconds(2));
        meter.begin();
        Thread.sleep(window);
        meter.end();
        for (var table : playing) {
            table.join();
        }
        System.out.print(when + ": ");
        meter.printTimes(System.out, window);
    }

    /** As if they had registered, all with one hash: what it costs to register is not asked here. */
    private static void register(ConfigurableApplicationContext server, int people) {
        var salt = new byte[16];
        var hash = server.getBean(PasswordHasher.class).hash(PASSWORD, salt).text();
        var jdbc = server.getBean(JdbcClient.class);
        for (int i = 0; i < people; i++) {
            long id = 1_000_000 + i;
            var address = "person" + i + "@example.org";
            jdbc.sql("insert into account (account_id, kind, display_name, name_skeleton, created_at, seen_at)"
                    + " values (?, 'PLAYER', ?, ?, 1, 1)").params(id, "Person " + i, "person" + i).update();
            jdbc.sql("insert into account_login (account_id, email, address, password) values (?, ?, ?, ?)")
                    .params(id, address, address, hash)
                    .update();
            jdbc.sql("insert into account_address (address, salt) values (?, ?)").params(address, salt).update();
        }
    }
}
