package org.arcanecodex.account;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Authenticator;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class GuestIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Authenticator authenticator;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void open() {
        http = new TestClient(port);
    }

    @Test
    void oneClickGivesAnAccountAndATokenThatWorks() {
        var answer = http.postJson("/api/v1/accounts/guest", "{\"displayName\": \"  Ana   of Ink \"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/accounts/me");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var body = json(answer);
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("account", "accessToken", "expiresInSeconds");
        assertThat(body.at("/expiresInSeconds").asInt()).isBetween(60, 900);
        var account = body.get("account");
        assertThat(account.propertyNames()).containsExactlyInAnyOrder("id", "kind", "displayName", "createdAt");
        assertThat(account.get("displayName").asString()).isEqualTo("Ana of Ink");
        assertThat(account.get("kind").asString()).isEqualTo("guest");
        assertThat(Instant.parse(account.get("createdAt").asString())).isCloseTo(Instant.now(),
                org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));

        var me = http.get("/api/v1/accounts/me", "Authorization", "Bearer " + body.get("accessToken").asString());
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(json(me)).isEqualTo(account);
    }

    @Test
    void theSocketsKnowTheSamePerson() {
        var body = json(http.postJson("/api/v1/accounts/guest", "{\"displayName\": \"Ben\"}"));

        var identity = authenticator.authenticate(body.get("accessToken").asString()).orElseThrow();

        assertThat(identity.account().value()).isEqualTo(body.at("/account/id").asLong());
        assertThat(identity.displayName()).isEqualTo("Ben");
        assertThat(identity.sessionId()).hasSize(22);
        assertThat(identity.expiresAt()).isAfter(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"displayName\": null}", "{\"displayName\": \"  \"}"})
    void whoBringsNoNameGetsOne(String body) {
        var answer = body.isEmpty()
                ? http.post("/api/v1/accounts/guest")
                : http.postJson("/api/v1/accounts/guest", body);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/account/displayName").asString()).matches("\\w+ of \\w+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b\\u202e", "aaaaaaaaaaaaaaaaaaaaaaaaa", "\\u0301\\u0302"})
    void namesThatNobodyCanReadAreRefused(String name) {
        var answer = http.postJson("/api/v1/accounts/guest", "{\"displayName\": \"" + name + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("displayName");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "Robert'); drop table", "${jndi:ldap://x}", "=cmd|'/c'!A1",
            "-- \\\\ %00 ☕", "Zoë 张伟 🦊"})
    void anyTextIsJustText(String name) {
        var typed = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(Map.of("displayName", name));
        var answer = http.postJson("/api/v1/accounts/guest", typed);

        var expected = name.length() > 24 ? 400 : 201;
        assertThat(answer.statusCode()).isEqualTo(expected);
        if (expected == 201) {
            var id = new AccountId(json(answer).at("/account/id").asLong());
            assertThat(accounts.find(id).orElseThrow().displayName()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"displayName\":\"Ana\",\"role\":\"steward\"}", "{\"id\":1}", "[]", "{", "\"Ana\"",
            "{\"displayName\":\"a\",\"displayName\":\"b\"}", "{\"displayName\":{\"a\":1}}", "{} {}",
            "{\"displayName\": [[[[[[[[[[[[[[[[[[[[[[\"a\"]]]]]]]]]]]]]]]]]]]]]]}"})
    void whatIsNotTheWantedBodyIsRefused(String body) {
        var answer = http.postJson("/api/v1/accounts/guest", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson").doesNotContain("org.");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer = http.postJson("/api/v1/accounts/guest", "{\"gold\": 7}");

        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("gold");
        assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo("is not known");
    }

    @Test
    void namesAreToldForThoseThatExist() {
        var ana = accounts.createGuest("Ana").id();
        var ben = accounts.createGuest("Ben").id();
        var nobody = new AccountId(Long.MAX_VALUE);

        assertThat(accounts.names(Set.of(ana, ben, nobody))).containsOnly(Map.entry(ana, "Ana"), Map.entry(ben, "Ben"));
        assertThat(accounts.names(Set.of())).isEmpty();
    }

    @Test
    void aNameOnceReadIsKeptInMemory() {
        jdbc.sql("insert into account (kind, display_name, created_at, seen_at) values ('GUEST', 'Before', 1, 1)")
                .update();
        long id = jdbc.sql("select max(account_id) from account").query(Long.class).single();
        var guest = new AccountId(id);

        assertThat(accounts.names(Set.of(guest))).containsEntry(guest, "Before");
        jdbc.sql("update account set display_name = 'After' where account_id = ?").param(id).update();
        assertThat(accounts.names(Set.of(guest))).containsEntry(guest, "Before");
    }
}
