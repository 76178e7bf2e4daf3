package org.arcanecodex.ops;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.account.Role;
import org.arcanecodex.account.StaffTokens;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** As in production: one public address, a proxy of ours in front, numbers where the operator wants them. */
@ServerTest
@TestPropertySource(properties = {"PUBLIC_URL=https://codex.example/", "TRUSTED_PROXIES=127.0.0.1,::1",
        "arcane.ops.metrics-on-main-port=true", "arcane.account.guests=3/10m", "arcane.ops.open-descriptions=false"})
class BehindProxyIT {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    private TestClient http;

    @BeforeEach
    void open() {
        http = new TestClient(port);
    }

    @Test
    void theSocketsAreAtThePublicAddress() {
        var config = json(http.get("/api/v1/client-config"));

        assertThat(config.get("socketUrl").asString()).isEqualTo("https://codex.example");
        assertThat(config.get("webSocketUrl").asString()).isEqualTo("wss://codex.example/ws");
    }

    @Test
    void invitationsLeadToThePublicAddress() {
        var token = json(guest("203.0.113.4")).get("accessToken").asString();
        var room = json(http.postJson("/api/v1/rooms", """
                                                       {"scenario": "quiet-coach", "visibility": "private"}""",
                "Authorization", "Bearer " + token));

        assertThat(room.get("inviteUrl").asString())
                .startsWith("https://codex.example/r/" + room.get("code").asString() + "#i=");
    }

    @Test
    void theCookieIsForHttpsAndThisHostOnly() {
        var cookie = guest("203.0.113.1").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-codex_refresh=")
                .contains("; Secure", "; HttpOnly", "; Path=/")
                .doesNotContain("Domain");
        var token = cookie.replaceFirst(";.*", "").replaceFirst(".*=", "");
        assertThat(http.post("/api/v1/sessions/refresh", "X-Requested-With", "codex", "Cookie",
                "codex_refresh=" + token).statusCode()).isEqualTo(401);
        assertThat(http.post("/api/v1/sessions/refresh", "X-Requested-With", "codex", "Cookie",
                "__Host-codex_refresh=" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void browsersAreToldToComeByHttpsOnly() {
        var headers = http.get("/").headers();

        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("wss://codex.example");
    }

    @Test
    void whatTheApiLooksLikeIsForStaffAlone() {
        var player = StaffTokens.bearer(application, 990_020, Role.PLAYER);
        var moderator = StaffTokens.bearer(application, 990_021, Role.MODERATOR);
        for (var address : List.of("/v3/api-docs", "/asyncapi.yaml")) {
            assertThat(http.get(address).statusCode()).isEqualTo(401);
            assertThat(http.get(address, "Authorization", player).statusCode()).isEqualTo(403);
            assertThat(http.get(address, "Authorization", moderator).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guestsAreCountedByTheClientBehindTheProxy() {
        for (int i = 0; i < 3; i++) {
            assertThat(guest("203.0.113.77").statusCode()).isEqualTo(201);
        }
        var fourth = guest("6.6.6.6, 203.0.113.77");
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(json(fourth).get("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(fourth.headers().firstValue("Retry-After").orElseThrow())).isPositive();
        assertThat(guest("203.0.113.78").statusCode()).isEqualTo(201);
        assertThat(http.get("/metrics").body()).contains("arcane_rate_limited_total{scope=\"guest\"}");
    }

    @Test
    void ourOwnPageMayAskUnderThePublicAddress() {
        assertThat(http.get("/api/v1/client-config", "Origin", "https://codex.example").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/client-config", "Origin", "https://codex.example.evil").statusCode())
                .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> guest(String forwardedFor) {
        return http.postJson("/api/v1/accounts/guest", "{}", "X-Forwarded-For", forwardedFor);
    }
}
