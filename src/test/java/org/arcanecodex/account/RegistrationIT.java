package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.arcanecodex.account.Someone.newName;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How one gets an account of one's own, and comes back to it. */
@ServerTest
class RegistrationIT {

    private static final int MANY = 50;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
    }

    @Test
    void whoRegistersIsInAndComesBackFromAnotherBrowser() {
        var email = newEmail();
        var ana = Someone.player(http, email);

        assertThat(ana.status()).isEqualTo(201);
        assertThat(ana.body().at("/account/kind").asString()).isEqualTo("player");
        assertThat(ana.body().toString()).doesNotContain("assword").doesNotContain(email);
        var elsewhere = new Someone(http).logIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.id()).isEqualTo(ana.id());
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithTheStatedCost() {
        var ana = Someone.player(http, newEmail());

        assertThat(jdbc.sql("select password from account_login where account_id = ?")
                .param(ana.id())
                .query(String.class)
                .single()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void allOfALongPasswordCounts() {
        var email = newEmail();
        var longest = "🗝️ey".repeat(32);
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(128);
        assertThat(register(email, longest).status()).isEqualTo(201);

        assertThat(new Someone(http).logIn(email, longest).status()).isEqualTo(200);
        assertThat(new Someone(http).logIn(email, longest.substring(0, longest.length() - 1) + "x").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "ßßßßßßß", "", "password123", "Password123", "QWERTZUIOP", "football2024",
            "12345678", "aaaaaaaaaa", "passwort1!"})
    void whatIsShortOrTriedFirstIsRefusedWithAReason(String password) {
        var refused = register(newEmail(), password);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fault("password")).isNotBlank().doesNotContain("Exception");
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void noKindOfCharacterIsAskedForAndSpacesCount() {
        var email = newEmail();
        assertThat(register(email, " only small letters ").status()).isEqualTo(201);
        assertThat(new Someone(http).logIn(email, "only small letters").status()).isEqualTo(401);
        assertThat(register(newEmail(), "x".repeat(129)).fault("password")).contains("128");
    }

    @Test
    void onesOwnAddressOrNameIsNoPassword() {
        assertThat(register("wilhelmina@example.org", "Wilhelmina@example.org").fault("password")).contains("address");
        assertThat(register("wilhelmina@example.org", "wilhelmina").fault("password")).contains("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@example.org", "ana@", "a b@example.org", "a@b@c",
            "a@x\\r\\nBcc: z@example.org",
            "\"a\"@example.org", "<a@example.org>"})
    void whatIsNoAddressIsRefused(String email) {
        assertThat(register(email.translateEscapes(), PASSWORD).fault("email")).contains("no e-mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "kind", "id", "gold", "emailConfirmed"})
    void nobodyGivesThemselvesMore(String field) {
        var answer = new Someone(http).post("/api/v1/accounts",
                Map.of("email", newEmail(), "password", PASSWORD, "displayName", newName(), field, "steward"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault(field)).isEqualTo("is not known");
    }

    @Test
    void nobodyIsAdmin() {
        assertThat(new Someone(http).logIn("admin@localhost", "admin").status()).isEqualTo(401);
    }

    @Test
    void aSecondAccountOfOneAddressIsAnsweredLikeTheFirstAndKeptApart() {
        var email = newEmail();
        var first = Someone.player(http, email);
        var second = register(email, "another battery staple");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().propertyNames()).isEqualTo(first.post("/api/v1/sessions/refresh", Map.of())
                .body()
                .propertyNames());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(new Someone(http).logIn(email, PASSWORD).id()).isEqualTo(first.id());
        assertThat(new Someone(http).logIn(email, "another battery staple").id()).isEqualTo(second.id());
    }

    @Test
    void aGuestBecomesAPlayerAndKeepsWhatIsTheirs() {
        var guest = Someone.guest(http);
        var oldToken = guest.token();
        var oldCookies = Map.copyOf(guest.cookies());
        long id = guest.id();
        guest.post("/api/v1/heroes", Map.of("name", newName(), "ancestry", "marcher", "calling", "fighter"));
        var hero = guest.answer().body();
        var email = newEmail();

        guest.post("/api/v1/accounts/me/claim",
                Map.of("email", email, "password", PASSWORD, "displayName", newName()));

        assertThat(guest.status()).isEqualTo(200);
        assertThat(guest.body().at("/account/kind").asString()).isEqualTo("player");
        assertThat(guest.id()).isEqualTo(id);
        assertThat(new Someone(http).withToken(oldToken).isIn()).as("the guest's token").isFalse();
        var thief = new Someone(http);
        thief.cookies().putAll(oldCookies);
        assertThat(thief.post("/api/v1/sessions/refresh", null).status()).isEqualTo(401);
        assertThat(new Someone(http).logIn(email, PASSWORD).get("/api/v1/heroes").answer().body()).contains(
                json(hero, "name"));
        assertThat(guest.post("/api/v1/accounts/me/claim", Map.of("email", email, "password", PASSWORD))
                .body()
                .get("code")
                .asString()).isEqualTo("ALREADY_DONE");
    }

    private static String json(String body, String field) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(body).get(field).asString();
    }

    @Test
    void ofFiftyClaimsAtOnceOneCounts() throws Exception {
        var guest = Someone.guest(http);
        long id = guest.id();
        var statuses = atOnce(i -> new Someone(http).withToken(guest.token())
                .post("/api/v1/accounts/me/claim",
                        Map.of("email", "claim" + i + "@example.org", "password", PASSWORD, "displayName", newName()))
                .status());

        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 401, 409, 429, 503);
        assertThat(count("account_login where account_id = " + id)).isOne();
        assertThat(count("account_session where ended_at is null and account_id = " + id)).isOne();
    }

    @Test
    void ofFiftyWhoWantOneNameAtOnceOneGetsIt() throws Exception {
        var name = newName();
        var statuses = atOnce(i -> new Someone(http).post("/api/v1/accounts",
                Map.of("email", "name" + i + "@example.org", "password", PASSWORD, "displayName", name)).status());

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 429, 503);
        assertThat(count("account where display_name = '" + name + "'")).isOne();
    }

    @Test
    void nobodyTakesANameThatLooksLikeAPlayers() {
        var name = newName().replace("Somebody", "Paolo");
        new Someone(http).post("/api/v1/accounts",
                Map.of("email", newEmail(), "password", PASSWORD, "displayName", name));

        for (var twin : List.of(name, name.toUpperCase(java.util.Locale.ROOT), name.replace("a", "\u0430"),
                name.replace("l", "l\u200b"), "  " + name.replace("o", "0"))) {
            assertThat(new Someone(http).post("/api/v1/accounts/guest", Map.of("displayName", twin)).status())
                    .as(twin)
                    .isEqualTo(409);
            assertThat(new Someone(http).post("/api/v1/accounts",
                    Map.of("email", newEmail(), "password", PASSWORD, "displayName", twin)).status())
                    .as(twin)
                    .isEqualTo(409);
        }
    }

    private Someone register(String email, String password) {
        return new Someone(http).post("/api/v1/accounts",
                Map.of("email", email, "password", password, "displayName", newName()));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static List<Integer> atOnce(java.util.function.IntFunction<Integer> what) throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            return many
                    .invokeAll(IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> what.apply(i)).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
