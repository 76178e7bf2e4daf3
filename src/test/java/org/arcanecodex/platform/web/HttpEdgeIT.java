package org.arcanecodex.platform.web;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger with curl sees of every answer, whatever it is about. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "CORS_ORIGINS=https://friend.example")
class HttpEdgeIT {

    private static final String GUEST = "/api/v1/accounts/guest";

    @LocalServerPort
    private int port;
    private TestClient http;

    @BeforeEach
    void open() {
        http = new TestClient(port);
    }

    /** Something that breaks, in different ways. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Breaking {

        @Bean
        BreakingController breakingController() {
            return new BreakingController();
        }

        @Bean
        OpenRoutes breakingForAll() {
            return OpenRoutes.get("/api/v1/breaks/*");
        }
    }

    @RestController
    static class BreakingController {

        @GetMapping("/api/v1/breaks/badly")
        void badly() {
            throw new IllegalStateException("the password is swordfish");
        }

        @GetMapping("/api/v1/breaks/database")
        void database() {
            throw new org.springframework.dao.QueryTimeoutException("select secret from vault");
        }

        @GetMapping("/api/v1/breaks/connection")
        void connection() {
            throw new org.springframework.dao.RecoverableDataAccessException("lost in the vault");
        }

        @GetMapping("/api/v1/breaks/limit")
        int limit(@RequestParam int limit) {
            return limit;
        }

        @GetMapping("/api/v1/breaks/slow-down")
        void slowDown() {
            throw ApiProblem.rateLimited("Please wait.", java.time.Duration.ofMillis(1500));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET,/,200", "GET,/r/K7QXMP,200", "GET,/nothing/here,404", "GET,/api/v1/nothing,401",
            "GET,/api/v1/accounts/me,401", "GET,/api/v1/accounts/guest,401", "GET,/api/v1/breaks/badly,500",
            "POST,/api/v1/sessions/refresh,401", "GET,/health,200", "GET,/js/main.js,200", "DELETE,/,405",
            "GET,/actuator/env,404", "GET,/metrics,404", "GET,/health/detailed,404",
            "GET,/v3/api-docs,200", "GET,/h2-console,404", "GET,/error,404"})
    void everyAnswerCarriesTheHeaders(String method, String path, int status) {
        var answer = http.send(method, path, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
                "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'",
                "connect-src 'self' ws://localhost:" + port + " http://localhost:").doesNotContain("unsafe", "*");
        assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-xss-protection");
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/api/v1/accounts/me,405", "GET,/..%2f..%2fetc/passwd,400", "GET,/a;b=c/%00,400"})
    void whatTheContainerRefusesSaysNothing(String method, String path, int status) {
        var answer = http.send(method, path, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "apache");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void aFaultOfOursSaysNothingAndIsLoggedOnce(CapturedOutput log) {
        var answer = http.get("/api/v1/breaks/badly");

        isProblem(answer, 500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("swordfish", "Exception", "at org.");
        assertThat(log.getAll().split("swordfish", -1)).hasSize(2);
        assertThat(log).contains(header(answer, "X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "connection"})
    void aDatabaseThatIsAwayAsksToTryAgain(String what) {
        var answer = http.get("/api/v1/breaks/" + what);

        isProblem(answer, 503, "RETRY");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(json(answer).get("retryAfterMs").asInt()).isEqualTo(2000);
        assertThat(answer.body()).doesNotContain("vault");
    }

    @Test
    void aRefusalSaysWhenToComeBack() {
        var answer = http.get("/api/v1/breaks/slow-down");

        isProblem(answer, 429, "RATE_LIMITED");
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(json(answer).get("retryAfterMs").asInt()).isEqualTo(1500);
    }

    @ParameterizedTest
    @CsvSource({"?limit=abc,is of another kind", "?limit=99999999999,is of another kind", "'',is missing"})
    void aBadParameterIsNamed(String query, String message) {
        var answer = http.get("/api/v1/breaks/limit" + query);

        isProblem(answer, 400, "BAD_REQUEST");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("limit");
        assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    void otherMethodsAndOtherMediaAreRefusedInTheSameForm() {
        isProblem(http.send("POST", "/api/v1/breaks/limit", null, "Authorization", bearer()), 405, "BAD_REQUEST");
        isProblem(http.send("POST", GUEST, "displayName=Ana", "Content-Type", "application/x-www-form-urlencoded"), 415,
                "BAD_REQUEST");
        isProblem(http.send("POST", GUEST, "{}", "Content-Type", "text/plain"), 415, "BAD_REQUEST");
        isProblem(http.send("POST", GUEST, "<a/>", "Content-Type", "application/xml"), 415, "BAD_REQUEST");
        isProblem(http.send("POST", GUEST, "--x--", "Content-Type", "multipart/form-data; boundary=x"), 415,
                "BAD_REQUEST");
        isProblem(http.get("/api/v1/breaks/limit?limit=1", "Accept", "application/xml"), 406, "BAD_REQUEST");
        isProblem(http.get("/api/v1/nothing", "Authorization", bearer()), 404, "NOT_FOUND");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhateverItClaims() {
        var big = "{\"displayName\":\"" + "a".repeat(70_000) + "\"}";
        isProblem(http.postJson(GUEST, big), 413, "TOO_LARGE");
        isProblem(http.chunked("POST", GUEST, big), 413, "TOO_LARGE");
    }

    @Test
    void packedBodiesAreRefused() {
        isProblem(http.postJson(GUEST, "{}", "Content-Encoding", "gzip"), 415, "BAD_REQUEST");
    }

    @Test
    void aSaneRequestIdIsKeptAndAnyOtherReplaced(CapturedOutput log) {
        var kept = http.get("/api/v1/accounts/me", "X-Request-Id", "edge-2026.11_21");
        assertThat(header(kept, "X-Request-Id")).isEqualTo("edge-2026.11_21");
        assertThat(json(kept).get("requestId").asString()).isEqualTo("edge-2026.11_21");
        assertThat(log).contains("[edge-2026.11_21]").contains("GET /api/v1/accounts/me 401");

        for (var bad : List.of("short", "a b c d e f g h", "x".repeat(65), "\"><script>alert(1)", "../../etc/passwd")) {
            assertThat(header(http.get("/health", "X-Request-Id", bad), "X-Request-Id")).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void theLogHasNoQueryAndNoToken(CapturedOutput log) {
        http.get("/api/v1/accounts/me?share=planted-in-query", "Authorization", "Bearer planted-in-header", "Cookie",
                "codex_refresh=planted-in-cookie");

        assertThat(log).contains("GET /api/v1/accounts/me 401").doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://friend.example.evil.example",
            "https://evilfriend.example", "http://friend.example", "https://friend.example:8443"})
    void pagesOfOtherOriginsMayNotAsk(String origin) {
        for (var answer : List.of(http.postJson(GUEST, "{}", "Origin", origin),
                http.send("OPTIONS", GUEST, null, "Origin", origin, "Access-Control-Request-Method", "POST"),
                http.send("POST", "/api/v1/sessions/refresh", "a=b", "Origin", origin, "Content-Type",
                        "application/x-www-form-urlencoded", "X-Requested-With", "codex"))) {
            isProblem(answer, 403, "FORBIDDEN");
            assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin",
                    "access-control-allow-credentials");
        }
    }

    @Test
    void listedOriginsAndOurOwnPageMay() {
        var friend = http.postJson(GUEST, "{}", "Origin", "https://friend.example");
        assertThat(friend.statusCode()).isEqualTo(201);
        assertThat(header(friend, "Access-Control-Allow-Origin")).isEqualTo("https://friend.example");
        assertThat(header(friend, "Access-Control-Allow-Credentials")).isEqualTo("true");

        var asked = http.send("OPTIONS", GUEST, null, "Origin", "https://friend.example",
                "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "x-requested-with");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Headers")).isEqualTo("x-requested-with");

        var own = http.postJson(GUEST, "{}", "Origin", "http://localhost:" + port);
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void nobodyIsBelievedToBeAProxy() {
        var answer = http.postJson(GUEST, "{}", "X-Forwarded-Proto", "https", "X-Forwarded-For", "6.6.6.6",
                "Forwarded", "proto=https");

        assertThat(header(answer, "Set-Cookie")).startsWith("codex_refresh=").doesNotContain("Secure");
    }

    @Test
    void thePageIsAskedForAgainByItsContent() {
        var page = http.get("/");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Content-Type")).startsWith("text/html");

        var file = http.get("/js/main.js");
        var tag = header(file, "ETag");
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(file, "Content-Type")).startsWith("text/javascript");
        assertThat(http.get("/js/main.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(http.get("/js/main.js", "If-None-Match", "W/\"0123456789abcdef\"").statusCode()).isEqualTo(200);
        assertThat(header(http.get("/vendor/socket.io.esm.min.js"), "Cache-Control")).contains("max-age=86400");
        assertThat(header(http.get("/vendor/socket.io.esm.min.js", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void aPersonWhoFollowsALinkToNowhereSeesAPage() {
        var answer = http.get("/nowhere", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<a href=\"/\">", header(answer, "X-Request-Id"));
        isProblem(http.get("/api/v1/accounts/me", "Accept", "text/html"), 401, "UNAUTHENTICATED");
    }

    private String bearer() {
        return "Bearer " + json(http.postJson(GUEST, "{}")).get("accessToken").asString();
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        var body = json(answer);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("code").asString()).isEqualTo(code);
        assertThat(body.get("type").asString()).isEqualTo("/problems.html#" + code);
        assertThat(body.get("title").asString()).isNotBlank();
        assertThat(body.get("detail").asString()).isNotBlank();
        assertThat(body.get("requestId").asString()).isEqualTo(header(answer, "X-Request-Id"));
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "\"trace\"");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
