package org.arcanecodex.ops;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.arcanecodex.account.Role;
import org.arcanecodex.account.StaffTokens;
import org.arcanecodex.platform.web.SocketAddress;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ServerTest
class OperationsIT {

    /** What has labels that only heroes' gold and a stranger at the door can name, and what needs Redis or https. */
    private static final Set<String> ONCE_IT_HAPPENS = Set.of("arcane_gold_burned_total", "arcane_gold_minted_total",
            "arcane_socket_refused_total", "arcane_certificate_not_after_seconds", "arcane_redis_failures_total",
            "arcane_redis_up");

    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int managementPort;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private SocketAddress socket;
    private TestClient http;
    private TestClient management;

    @BeforeEach
    void open() {
        http = new TestClient(port);
        management = new TestClient(managementPort);
    }

    @Test
    void healthIsSaidOnBothPortsAndWithDetailOnOne() {
        for (var path : new String[]{"/health", "/health/live", "/health/ready"}) {
            for (var client : new TestClient[]{http, management}) {
                var answer = client.get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(json(answer).get("status").asString()).isEqualTo("UP");
                assertThat(answer.body()).doesNotContain("components", "MariaDB", "details");
            }
        }
        var detailed = management.get("/health/detailed");
        assertThat(detailed.statusCode()).isEqualTo(200);
        for (var part : new String[]{"db", "pool", "cache", "rooms", "jobs", "uptime", "responses"}) {
            assertThat(json(detailed).at("/components/" + part + "/status").asString()).as(part).isEqualTo("UP");
        }
        assertThat(json(detailed).at("/components/pool/details/limit").asInt()).isEqualTo(16);
        assertThat(json(detailed).at("/components/responses/details/http/count").asInt()).isPositive();
        assertThat(json(detailed).at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(http.get("/health/detailed").statusCode()).isEqualTo(404);
    }

    @Test
    void stewardsSeeTheDetailOnTheOpenPort() {
        assertThat(http.get("/api/v1/staff/health").statusCode()).isEqualTo(401);
        assertThat(staffHealth(Role.MODERATOR).statusCode()).isEqualTo(403);

        var seen = staffHealth(Role.STEWARD);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(json(seen).get("components").propertyNames())
                .containsExactlyElementsOf(json(management.get("/health/detailed")).get("components").propertyNames());
        assertThat(json(seen).at("/components/pool/details/limit").asInt()).isEqualTo(16);
    }

    private HttpResponse<String> staffHealth(Role role) {
        return http.get("/api/v1/staff/health", "Authorization", StaffTokens.bearer(application, 990_002, role));
    }

    @Test
    void whoIsLeavingIsAliveButNotReady() {
        try {
            AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
            assertThat(http.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(management.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void numbersAreInPrometheusFormOnTheManagementPortOnly() {
        http.postJson("/api/v1/accounts/guest", "{}");
        http.get("/api/v1/accounts/me");

        var metrics = management.get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.body()).contains("arcane_accounts_opened_total{kind=\"guest\"}",
                "arcane_auth_failures_total{why=\"missing\"}", "arcane_sockets", "jvm_memory_used_bytes",
                "hikaricp_connections", "http_server_requests_seconds_bucket");
        assertThat(http.get("/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDashboardsAndAlertsAskForIsInAScrape() throws IOException {
        http.get("/api/v1/accounts/me");
        http.get("/api/v1/rooms");
        playAStory();
        await("rooms are counted every few seconds").atMost(Duration.ofSeconds(60))
                .until(() -> management.get("/metrics").body().contains("\narcane_rooms{"));
        var scrape = management.get("/metrics").body();
        var scraped = scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());

        var asked = WatchFilesTest.names();
        assertThat(asked).hasSizeGreaterThan(40);
        asked.removeAll(scraped);
        assertThat(asked).isSubsetOf(ONCE_IT_HAPPENS);
        assertThat(scrape).doesNotContainPattern("arcane_cache_\\w+\\{[^}]*} NaN");
    }

    private void playAStory() {
        try (var ana = TestPlayer.guest(URI.create("http://localhost:" + port),
                URI.create("http://localhost:" + socket.port()), "Ana")) {
            ana.connect(ana.createRoom("quiet-coach", "public", 1)).join();
            ana.request("start", Map.of());
            PlayingBot.playUntil(List.of(ana), "EPILOGUE");
        }
    }

    @Test
    void theNumbersAsJson() {
        http.get("/api/v1/client-config");
        http.get("/api/v1/rooms");
        http.get("/api/v1/rooms");
        var answer = http.get("/api/v1/status");

        assertThat(answer.statusCode()).isEqualTo(200);
        var status = json(answer);
        for (var field : new String[]{"activeGames", "connections", "players", "cacheHitRate", "adventuresStarted"}) {
            assertThat(status.get(field).isNumber()).as(field).isTrue();
        }
        assertThat(status.at("/pool/limit").asInt()).isEqualTo(16);
        assertThat(status.get("cacheHitRate").asDouble()).isPositive();
        assertThat(status.at("/responses/count").asInt()).isPositive();
        assertThat(status.at("/responses/p95Millis").asDouble()).isPositive();
        assertThat(status.get("ready").asBoolean()).isTrue();
    }

    @Test
    void scheduledWorkIsCounted() {
        await().untilAsserted(() -> assertThat(management.get("/metrics").body())
                .contains("arcane_jobs_total{job=\"ended-sessions\",outcome=\"success\"}",
                        "arcane_job_slot_lag_seconds{job=\"ended-sessions\"}"));
    }

    @Test
    void nothingElseIsOnTheManagementPort() {
        for (var path : new String[]{"/env", "/heapdump", "/beans", "/configprops", "/loggers", "/threaddump",
                "/actuator", "/shutdown", "/"}) {
            assertThat(management.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aClientLearnsWhereTheSocketsAre() {
        var answer = http.get("/api/v1/client-config");

        assertThat(answer.statusCode()).isEqualTo(200);
        var config = json(answer);
        assertThat(socket.port()).isPositive();
        assertThat(config.get("socketUrl").asString()).isEqualTo("http://localhost:" + socket.port());
        assertThat(config.get("socketPath").asString()).isEqualTo("/socket.io/");
        assertThat(config.get("webSocketUrl").asString()).isEqualTo("ws://localhost:" + port + "/ws");
        assertThat(config.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        var limits = config.get("limits");
        assertThat(limits.get("messageBytes").asInt()).isEqualTo(8192);
        assertThat(limits.get("commandsPerSecond").asInt()).isEqualTo(5);
        assertThat(limits.get("commandBurst").asInt()).isEqualTo(20);
        assertThat(limits.get("chatLength").asInt()).isEqualTo(300);
        assertThat(limits.get("chatMessages").asInt()).isEqualTo(10);
        assertThat(limits.get("chatPerSeconds").asInt()).isEqualTo(60);
        assertThat(limits.get("nameLength").asInt()).isEqualTo(24);
    }
}
