package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.arcanecodex.bench.doors.HttpLoad.Heard;
import org.arcanecodex.bench.doors.HttpLoad.Question;
import org.arcanecodex.bench.doors.HttpServers.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP API beside Express: lists, single heroes and boards from the first level, the second and the database, turn
 * by turn, and what a mix of reads and writes leaves for the database. Arguments: seconds of a window, how many windows.
 */
public final class HttpContest {

    private static final int HEROES = 600;
    private static final int TABLES = 40;
    private static final double WRITES = 0.05;
    private static final int WARM_UPS = 3;
    private static final String LETTERS = "abdeghkpst";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record Hero(long id, String link, String token) {}

    private record Row(String what, List<Double> perSecond, List<Double> cpu, List<Double> p99) {
        Row(String what) {
            this(what, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final HttpServers servers;
    private final long millis;
    private final int windows;
    private final List<Hero> heroes = new ArrayList<>();
    private final AtomicLong names = new AtomicLong(ThreadLocalRandom.current().nextInt(10_000_000));

    private HttpContest(HttpServers servers, int seconds, int windows) {
        this.servers = servers;
        this.millis = seconds * 1000L;
        this.windows = windows;
    }

    public static void main(String[] args) throws Exception {
        try (var servers = new HttpServers()) {
            var contest = new HttpContest(servers, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
            servers.start(Level.FIRST);
            contest.fill();
            contest.rows(Level.FIRST, true);
            contest.mix();
            servers.stop();
            for (var level : List.of(Level.SECOND, Level.DATABASE)) {
                servers.start(level);
                contest.rows(level, false);
                if (level == Level.DATABASE) {
                    System.out.printf(Locale.ROOT, "pool of 20, average wait: %.3f ms%n", 1000
                            * servers.meter("hikaricp_connections_acquire_seconds_sum")
                            / servers.meter("hikaricp_connections_acquire_seconds_count"));
                }
                servers.stop();
            }
        }
    }

    private void fill() throws Exception {
        for (var table : List.of("adventure_lobby", "leaderboard_score", "hero", "hero_active", "hero_skill")) {
            servers.execute("delete from " + table);
        }
        for (int i = 0; i < HEROES; i++) {
            var guest = post("/api/v1/accounts/guest", "{}", null);
            var token = guest.get("accessToken").asString();
            var hero = post("/api/v1/heroes",
                    "{\"name\": \"" + name() + "\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}", token);
            heroes.add(new Hero(hero.get("id").asLong(), hero.get("link").asString(), token));
        }
        servers.execute(
                "insert into leaderboard_score (board, subject_id, score) select 'renown', hero_id, hero_id % 977"
                        + " from hero");
        servers.execute("insert into adventure_lobby (room_id, code, is_open, story_id, story_ver, pace, difficulty,"
                + " host_account, seats, taken, seq) select hero_id, " + code() + ", 1, 'quiet-coach', 1,"
                + " 'LIVE', 'PLAIN', account_id, 4, 1, 1 from hero limit " + TABLES);
    }

    /** A room's code for each hero. */
    private static String code() {
        return "concat('QQQ', " + sign("hero_id div 900") + ", " + sign("hero_id div 30") + ", " + sign("hero_id")
                + ")";
    }

    private static String sign(String number) {
        return "substr('ABCDEFGHJKMNPQRSTVWXYZ23456789', 1 + (" + number + ") % 30, 1)";
    }

    /** Letters that look like no others. */
    private String name() {
        var text = new StringBuilder("Walker ");
        for (long rest = names.incrementAndGet(); rest > 0; rest /= LETTERS.length()) {
            text.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return text.toString();
    }

    private void rows(Level level, boolean withTags) throws Exception {
        var paths = new LinkedHashMap<String, String>();
        paths.put("list of rooms", "/api/v1/rooms");
        paths.put("single hero", "/api/v1/profiles/" + heroes.getFirst().link());
        paths.put("front of a board", "/api/v1/leaderboards/renown");
        var rows = new LinkedHashMap<String, Map<Boolean, Row>>();
        var cases = new ArrayList<String[]>();
        paths.forEach((what, path) -> cases.add(new String[]{what + ", " + level, path, ""}));
        if (withTags) {
            cases.add(new String[]{"304 of a board", paths.get("front of a board"), "tagged"});
        }
        for (int turn = -WARM_UPS; turn < windows; turn++) {
            for (var one : cases) {
                for (var isOurs : List.of(true, false)) {
                    var port = servers.port(isOurs);
                    var tag = one[2].isEmpty() ? "" : HttpLoad.tag(port, one[1]);
                    var row = rows.computeIfAbsent(one[0], _ -> Map.of(true, new Row("ours"), false,
                            new Row("Express"))).get(isOurs);
                    measure(turn < 0 ? new Row("warm-up") : row, isOurs, () -> Question.get(one[1], tag));
                }
            }
        }
        rows.forEach((what, both) -> List.of(true, false).forEach(isOurs -> print(what, both.get(isOurs))));
    }

    private Heard measure(Row row, boolean isOurs, Supplier<Question> questions) throws Exception {
        double cpu = servers.cpuMillis(isOurs);
        var heard = HttpLoad.run(servers.port(isOurs), questions, millis);
        row.cpu().add((servers.cpuMillis(isOurs) - cpu) * 1000 / heard.latencies().count());
        row.perSecond().add(heard.perSecond());
        row.p99().add(heard.latencies().millis(0.99));
        if (heard.errors() > 0) {
            throw new IOException(heard.errors() + " wrong answers");
        }
        return heard;
    }

    private static void print(String what, Row row) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s |%n", what, row.what(), Spread.of(row.perSecond()),
                Spread.of(row.cpu()), Spread.of(row.p99()));
    }

    /** Heroes are read as often as their places in a row of fame tell, and one request in twenty is a new name. */
    private void mix() throws Exception {
        var upTo = new double[HEROES];
        double sum = 0;
        for (int i = 0; i < HEROES; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        var total = sum;
        var writes = new AtomicLong();
        var row = new Row("ours, 5 % writes");
        Supplier<Question> mixed = () -> {
            int at = Arrays.binarySearch(upTo, ThreadLocalRandom.current().nextDouble(total));
            var hero = heroes.get(at < 0 ? -at - 1 : at);
            if (ThreadLocalRandom.current().nextDouble() < WRITES) {
                writes.incrementAndGet();
                return Question.rename(hero.id(), name(), hero.token());
            }
            return Question.get("/api/v1/profiles/" + hero.link(), "");
        };
        for (int i = 0; i < WARM_UPS; i++) {
            measure(new Row("warm-up"), true, mixed);
        }
        writes.set(0);
        double known = servers.meter("arcane_cache_reads_total{cache=\"hero.profiles\"");
        double missed = servers.meter("arcane_cache_reads_total{cache=\"hero.profiles\",level=\"missed\"");
        long statements = servers.selects();
        var heard = measure(row, true, mixed);
        print("Zipf mix", row);
        double reads = servers.meter("arcane_cache_reads_total{cache=\"hero.profiles\"") - known;
        double misses = servers.meter("arcane_cache_reads_total{cache=\"hero.profiles\",level=\"missed\"") - missed;
        System.out.printf(Locale.ROOT, "requests %d, writes %d, profile reads %.0f, hit ratio %.3f, statements %d%n",
                heard.latencies().count(), writes.get(), reads, 1 - misses / reads, servers.selects() - statements);
    }

    private JsonNode post(String path, String body, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + servers.port(true) + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
