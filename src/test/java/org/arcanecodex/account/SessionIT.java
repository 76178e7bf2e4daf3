package org.arcanecodex.account;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.gateway.Authenticator;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.ServerMessage;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SessionIT {

    private static final String OURS = "X-Requested-With";

    @LocalServerPort
    private int port;
    @Autowired
    private Authenticator authenticator;
    @Autowired
    private Connections connections;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void open() {
        http = new TestClient(port);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(setCookie(guest())).matches("codex_refresh=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000;"
                + " Expires=[^;]+; HttpOnly; SameSite=Strict");
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        var token = token(guest());
        assertThat(jdbc.sql("select count(*) from account_refresh where token_hash like ?")
                .param("%" + token + "%")
                .query(Long.class)
                .single()).isZero();
        assertThat(jdbc.sql("select count(*) from account_refresh where token_hash = ?")
                .param(new RefreshToken(token).hash())
                .query(Long.class)
                .single()).isOne();
    }

    @Test
    void aRefreshBringsBackTheSamePersonUnderANewToken() {
        var in = guest();

        var again = refresh(token(in));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("account")).isEqualTo(json(in).get("account"));
        assertThat(token(again)).isNotEqualTo(token(in));
        assertThat(isGood(again)).isTrue();
        assertThat(again.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void aRefreshWithoutOurHeaderIsRefusedAndChangesNothing() {
        var token = token(guest());

        var foreign = http.post("/api/v1/sessions/refresh", "Cookie", "codex_refresh=" + token);
        var form = http.send("POST", "/api/v1/sessions/refresh", "a=b", "Cookie", "codex_refresh=" + token,
                "Content-Type", "application/x-www-form-urlencoded");

        assertThat(List.of(foreign, form)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).get("code").asString()).isEqualTo("FORBIDDEN");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
        assertThat(refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutACookieOrWithNonsenseNobodyComesBack() {
        for (var answer : List.of(http.post("/api/v1/sessions/refresh", OURS, "codex"), refresh("x"),
                refresh("A".repeat(43)), refresh("' or 1=1 --"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).get("code").asString()).isEqualTo("UNAUTHENTICATED");
            assertThat(setCookie(answer)).contains("Max-Age=0");
        }
    }

    @Test
    void twoTabsAtOnceGetTheSameSuccessorAndBothLive() throws Exception {
        var token = token(guest());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = tabs.invokeAll(IntStream.range(0, 8)
                    .<Callable<HttpResponse<String>>>mapToObj(_ -> () -> refresh(token))
                    .toList()).stream().map(done -> done.resultNow()).toList();

            assertThat(answers).allMatch(answer -> answer.statusCode() == 200).allMatch(this::isGood);
            assertThat(answers.stream().map(SessionIT::token).distinct()).hasSize(1);
            assertThat(refresh(token(answers.getFirst())).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSlowTabFindsTheEndOfTheChainWithinTheGrace() {
        var first = token(guest());
        var second = token(refresh(first));
        var third = token(refresh(second));

        assertThat(token(refresh(first))).isEqualTo(third);
    }

    @Test
    void aUsedTokenShownAgainAfterTheGraceEndsTheWholeFamily() {
        var in = guest();
        var used = token(in);
        var again = refresh(used);
        replacedLongAgo(used);

        var thief = refresh(used);

        assertThat(thief.statusCode()).isEqualTo(401);
        assertThat(setCookie(thief)).contains("Max-Age=0");
        assertThat(refresh(token(again)).statusCode()).isEqualTo(401);
        assertThat(isGood(in)).isFalse();
        assertThat(isGood(again)).isFalse();
    }

    @Test
    void anOutdatedTokenOrLogInBringsNobodyBack() {
        var idle = token(guest());
        jdbc.sql("update account_refresh set expires_at = 1 where token_hash = ?")
                .param(new RefreshToken(idle).hash())
                .update();
        assertThat(refresh(idle).statusCode()).isEqualTo(401);

        var old = token(guest());
        jdbc.sql("update account_session set ends_at = 1 where session_id = (select session_id from account_refresh"
                + " where token_hash = ?)").param(new RefreshToken(old).hash()).update();
        assertThat(refresh(old).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutEndsBothTokens() {
        var in = guest();

        var out = http.delete("/api/v1/sessions/current", "Authorization", bearer(in));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.body()).isEmpty();
        assertThat(setCookie(out)).startsWith("codex_refresh=;").contains("Max-Age=0");
        assertThat(isGood(in)).isFalse();
        assertThat(http.get("/api/v1/accounts/me", "Authorization", bearer(in)).statusCode()).isEqualTo(401);
        assertThat(refresh(token(in)).statusCode()).isEqualTo(401);
    }

    @Test
    void loggingOutClosesItsSocketsAndNoOthers() {
        var in = guest();
        var its = new OpenSocket(identity(in));
        var other = new OpenSocket(identity(guest()));
        connections.add(its);
        connections.add(other);
        try {
            http.delete("/api/v1/sessions/current", "Authorization", bearer(in));

            assertThat(its.closed).isEqualTo(CloseReason.SESSION_ENDED);
            assertThat(other.closed).isNull();
        } finally {
            connections.remove(its);
            connections.remove(other);
        }
    }

    @Test
    void theCookieAloneCanLogOutToo() {
        var in = guest();
        var cookie = "codex_refresh=" + token(in);

        assertThat(http.delete("/api/v1/sessions/current", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(isGood(in)).isTrue();
        assertThat(http.delete("/api/v1/sessions/current", "Cookie", cookie, OURS, "codex").statusCode())
                .isEqualTo(204);
        assertThat(isGood(in)).isFalse();
        assertThat(http.delete("/api/v1/sessions/current").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherInstanceEndingASessionIsHeardOf() {
        var in = guest();
        jdbc.sql(
                "update account_session set ended_at = unix_timestamp() * 1000, ended_why = 'LEFT' where account_id = ?")
                .param(json(in).at("/account/id").asLong())
                .update();

        org.awaitility.Awaitility.await().until(() -> !isGood(in));
    }

    /** A connection that only remembers why it was closed. */
    private static final class OpenSocket implements Connection {
        private final Identity identity;
        private CloseReason closed;

        OpenSocket(Identity identity) {
            this.identity = identity;
        }

        @Override
        public String id() {
            return "socket-of-" + identity.sessionId();
        }

        @Override
        public Identity identity() {
            return identity;
        }

        @Override
        public Transport transport() {
            return Transport.WEBSOCKET;
        }

        @Override
        public String address() {
            return "203.0.113.1";
        }

        @Override
        public void send(ServerMessage message) {
            throw new AssertionError("Nothing is to be said");
        }

        @Override
        public void send(EncodedMessage message) {
            throw new AssertionError("Nothing is to be said");
        }

        @Override
        public void close(CloseReason why) {
            closed = why;
        }

        @Override
        public boolean isOpen() { return closed == null; }
    }

    private Identity identity(HttpResponse<String> in) {
        return authenticator.authenticate(json(in).get("accessToken").asString()).orElseThrow();
    }

    private HttpResponse<String> guest() {
        return http.postJson("/api/v1/accounts/guest", "{}");
    }

    private HttpResponse<String> refresh(String token) {
        return http.post("/api/v1/sessions/refresh", "Cookie", "codex_refresh=" + token, OURS, "codex");
    }

    private boolean isGood(HttpResponse<String> in) {
        return authenticator.authenticate(json(in).get("accessToken").asString()).isPresent();
    }

    private void replacedLongAgo(String token) {
        jdbc.sql("update account_refresh set replaced_at = replaced_at - 120000 where token_hash = ?")
                .param(new RefreshToken(token).hash())
                .update();
    }

    private static String bearer(HttpResponse<String> in) {
        return "Bearer " + json(in).get("accessToken").asString();
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private static String token(HttpResponse<String> answer) {
        return setCookie(answer).replaceFirst("codex_refresh=([^;]*);.*", "$1");
    }
}
