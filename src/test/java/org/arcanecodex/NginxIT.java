package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.InstanceProcess;
import org.arcanecodex.testkit.Nginx;
import org.arcanecodex.testkit.Smuggling;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.Wire;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real NGINX, as operators run it, in front of two real instances. */
@BesideOthers
class NginxIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ROOMS = IntStream.range(0, 32)
            .mapToObj(i -> ("" + (char) ('A' + i / 6) + (char) ('A' + i % 6)).repeat(3))
            .toList();
    private static final String HANDSHAKES = "arcane_socket_handshakes_total";

    @TempDir
    private static Path folder;
    private static List<InstanceProcess> instances;
    private static Nginx nginx;
    /** Takes NGINX ten seconds, which the other tests need anyway; on a thread that clients do not share. */
    private static final CompletableFuture<Boolean> TRICKLED_HEAD = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        nginx = new Nginx(folder.resolve("nginx"));
        var environment = Map.of("DATABASE_URL", TestDatabase.fresh(), "DATABASE_USER", "root", "DATABASE_PASSWORD", "",
                "TRUSTED_PROXIES", "127.0.0.1,::1", "PUBLIC_URL", nginx.url().toString());
        var settings = Map.of("arcane.ops.metrics-on-main-port", "true", "arcane.account.guests", "5/10m",
                "arcane.scenarios.trial-games", "0", "arcane.web.request-timeout", "2s",
                "arcane.realtime.socketio.request-timeout", "2s");
        instances = List.of(new InstanceProcess("one", folder, environment, settings),
                new InstanceProcess("two", folder, environment, settings));
        instances.forEach(InstanceProcess::launch);
        nginx.start(instances, Map.of("REQUESTS_PER_SECOND", "20", "REQUEST_BURST", "60"));
        instances.forEach(InstanceProcess::awaitReady);
        TRICKLED_HEAD.completeAsync(() -> isCutOff("GET / HTTP/1.1\r\nHost: x\r\nX-One: "), Thread::startVirtualThread);
    }

    @AfterAll
    static void stop() {
        nginx.close();
        instances.forEach(InstanceProcess::close);
    }

    @Test
    void thePlayersOfARoomMeetOnOneInstanceByPollingAndByWebSocket() throws Exception {
        var homes = new HashMap<String, InstanceProcess>();
        for (var room : ROOMS) {
            homes.put(room, who(() -> handshake(room)));
            assertThat(who(() -> webSocket(room).close())).as(room).isSameAs(homes.get(room));
            assertThat(who(() -> handshake(room))).as(room).isSameAs(homes.get(room));
        }
        assertThat(homes.values()).contains(instances.get(0), instances.get(1));
    }

    @Test
    void aPollWaitsUntilThereIsSomethingToSay() throws Exception {
        for (var room : ROOMS) {
            var path = "/socket.io/?EIO=4&transport=polling&room=" + room + "&sid=" + handshake(room);
            assertThat(post(path, "40{\"token\":\"" + guest("127.0.0.4") + "\"}").body()).isEqualTo("ok");
            assertThat(get(path).body()).startsWith("40");

            var poll = client("127.0.0.1").sendAsync(to(path).build(), BodyHandlers.ofString());
            post(path, "420[\"msg\",{\"t\":\"room.join\",\"id\":\"1\",\"d\":{\"code\":\"" + room + "\"}}]");
            assertThat(poll.get(10, TimeUnit.SECONDS).body()).startsWith("430").contains("NOT_FOUND");
            if (room.equals(ROOMS.get(3))) {
                return;
            }
        }
    }

    @Test
    void whenAnInstanceIsDeadTheNextOneServesAndAfterItsReturnItIsAskedAgain() throws Exception {
        var dead = instances.getFirst();
        var itsRoom = roomOf(dead);
        dead.kill();
        for (var room : ROOMS) {
            assertThat(handshake(room)).isNotEmpty();
        }
        for (int i = 0; i < 6; i++) {
            assertThat(get("/api/v1/client-config").statusCode()).isEqualTo(200);
        }
        assertThat(post("/api/v1/accounts/guest", "{}", "127.0.0.5").statusCode()).isEqualTo(201);

        dead.launch().awaitReady();
        assertThat(who(() -> handshake(itsRoom))).isSameAs(dead);
    }

    @Test
    void whoIsNewIsPassedOnWhileAnInstanceDrainsAndWhoIsThereIsAskedToLeave() throws Exception {
        var leaving = instances.getLast();
        var room = roomOf(leaving);
        var asked = new CountDownLatch(1);
        var wire = Wire.open(nginx.url(), room, guest("127.0.0.6"), Duration.ofSeconds(5), new Wire.Ears() {
            @Override
            public void text(Wire from, String raw) {}

            @Override
            public void heard(Wire from, JsonNode envelope) {
                if (envelope.get("t").asString().equals("server.draining")) {
                    asked.countDown();
                }
            }
        }).get();
        leaving.terminate();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(wire.isOpen()).isTrue();
        assertThat(leaving.status("/health/ready")).isEqualTo(503);
        assertThat(RawHttp.get(leaving.socketPort(), "/socket.io/?EIO=4&transport=polling").status()).isEqualTo(503);
        assertThat(who(List.of(instances.getFirst()), () -> handshake(room))).isSameAs(instances.getFirst());
        assertThat(who(List.of(instances.getFirst()), () -> webSocket(room).close())).isSameAs(instances.getFirst());

        wire.close();
        leaving.awaitEnd();
        leaving.launch().awaitReady();
    }

    @Test
    void aClientIsCountedByItsRealAddressWhateverItClaims() throws Exception {
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = client("127.0.0.2").send(to("/api/v1/accounts/guest").header("Content-Type", "application/json")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .POST(BodyPublishers.ofString("{}"))
                    .build(), BodyHandlers.ofString()).statusCode();
        }
        assertThat(last).as("five from one address on each of two instances").isEqualTo(429);
        assertThat(post("/api/v1/accounts/guest", "{}", "127.0.0.3").statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsTheOperatorsIsRefusedFromOutside() throws Exception {
        assertThat(instances.getFirst().status("/metrics")).isEqualTo(200);
        for (var path : Set.of("/metrics", "/metrics/", "//metrics", "/%6detrics", "/health/detailed",
                "/health/./detailed")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void headersAreThereOnceAndSayNothingOfTheServer() throws Exception {
        for (var path : Set.of("/", "/api/v1/client-config", "/metrics")) {
            var answer = client("127.0.0.1").send(to(path).header("X-Request-Id", "chosen-by-a-client").build(),
                    BodyHandlers.ofString());
            var headers = answer.headers();
            assertThat(headers.firstValue("Server").orElse("")).doesNotContain("/");
            for (var once : Set.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options",
                    "Referrer-Policy", "X-Request-Id")) {
                assertThat(headers.allValues(once)).as(path + " " + once).hasSize(1);
            }
            var request = headers.firstValue("X-Request-Id").orElseThrow();
            assertThat(request).isNotEqualTo("chosen-by-a-client");
            Awaitility.await().until(() -> Files.readString(nginx.log()).contains("\"request\":\"" + request + "\""));
        }
    }

    @Test
    void thePagesFilesArePackedAndKeptAndAnswersThatMayHoldSecretsAreNot() throws Exception {
        var script = packed("/vendor/socket.io.esm.min.js");
        assertThat(script.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(script.headers().allValues("Cache-Control")).singleElement().asString().contains("immutable");
        // Stories and profiles are packed by the application; what NGINX is not told to pack stays as it is.
        assertThat(packed("/api/v1/gear").headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed("/").headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void tooMuchAndTooOftenIsSaidInTheApplicationsWords() throws Exception {
        var large = post("/api/v1/accounts/guest", "x".repeat(70_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(large.body()).get("code").asString()).isEqualTo("TOO_LARGE");

        HttpResponse<String> last = null;
        var greedy = client("127.0.0.7");
        for (int i = 0; i < 400 && (last == null || last.statusCode() == 200); i++) {
            last = greedy.send(to("/api/v1/client-config").build(), BodyHandlers.ofString());
        }
        assertThat(last.statusCode()).as(last.body()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(last.body()).get("code").asString()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void whatTricklesInIsCutOff() throws Exception {
        var room = ROOMS.getFirst();
        for (var target : Set.of("/api/v1/rooms", "/socket.io/?EIO=4&transport=polling&room=" + room + "&sid="
                + handshake(room))) {
            assertThat(isCutOff("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n")).as(target)
                    .isTrue();
        }
        assertThat(TRICKLED_HEAD.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingIsSmuggledInBehindAnotherRequest() throws Exception {
        var answers = new HashMap<String, Integer>();
        for (var target : List.of("/api/v1/client-config", "/socket.io/?EIO=4&transport=polling&room="
                + ROOMS.getFirst())) {
            for (var trick : Smuggling.all(target)) {
                answers.merge(answer(trick).replaceFirst("(?s)HTTP/1.1 (\\d{3}).*", "$1"), 1, Integer::sum);
            }
        }
        assertThat(answers.keySet()).as(answers.toString()).allMatch(status -> status.matches("(4\\d\\d|501)?"));
        long passedOn = 0;
        for (var instance : instances) {
            passedOn += linesWithContraband(instance.log());
        }
        assertThat(passedOn).as("seen by an instance, and not by NGINX as a request of its own")
                .isEqualTo(linesWithContraband(nginx.log()));
    }

    private static long linesWithContraband(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(Smuggling.CONTRABAND)).count();
        }
    }

    /** What comes back until the connection is closed, or nothing has come for a while. */
    private static String answer(Smuggling trick) throws IOException {
        var heard = new ByteArrayOutputStream();
        try (var http = new RawHttp("127.0.0.8", nginx.port())) {
            http.patience(2_000);
            http.send(trick.text().getBytes(StandardCharsets.ISO_8859_1));
            http.socket().getInputStream().transferTo(heard);
        } catch (SocketException | SocketTimeoutException e) {
            // Nothing more is said.
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean isCutOff(String beginning) {
        try (var http = new RawHttp(nginx.port())) {
            http.send(beginning);
            return http.trickleIsCutOff();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    /** Who was shaken hands with meanwhile. */
    private static InstanceProcess who(Act act) throws Exception {
        return who(instances, act);
    }

    private static InstanceProcess who(List<InstanceProcess> among, Act act) throws Exception {
        var before = among.stream().map(one -> one.metric(HANDSHAKES)).toList();
        act.run();
        for (int i = 0; i < among.size(); i++) {
            if (among.get(i).metric(HANDSHAKES) > before.get(i)) {
                return among.get(i);
            }
        }
        throw new AssertionError("Nobody was asked");
    }

    private static String roomOf(InstanceProcess instance) throws Exception {
        for (var room : ROOMS) {
            if (who(() -> handshake(room)) == instance) {
                return room;
            }
        }
        throw new AssertionError("No room is at home on " + instance.name());
    }

    /** The session's id. */
    private static String handshake(String room) throws IOException {
        var answer = RawHttp.get(nginx.port(), "/socket.io/?EIO=4&transport=polling&room=" + room);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body().substring(1)).get("sid").asString();
    }

    private static org.arcanecodex.realtime.RawWebSocket webSocket(String room) throws IOException {
        var socket = org.arcanecodex.realtime.RawWebSocket.open(nginx.port(),
                "/socket.io/?EIO=4&transport=websocket&room=" + room);
        assertThat(socket.handshake().status()).isEqualTo(101);
        return socket;
    }

    private static String guest(String from) throws Exception {
        var answer = post("/api/v1/accounts/guest", "{}", from);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("accessToken").asString();
    }

    /** Each address of this machine is a client of its own. */
    private static HttpClient client(String from) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(from))
                .build();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(java.net.URI.create(nginx.url() + path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client("127.0.0.1").send(to(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> packed(String path) throws Exception {
        return client("127.0.0.1").send(to(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, "127.0.0.1");
    }

    private static HttpResponse<String> post(String path, String body, String from) throws Exception {
        return client(from).send(to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }
}
