package org.arcanecodex;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;

import org.arcanecodex.account.Role;
import org.arcanecodex.account.StaffTokens;
import org.arcanecodex.platform.web.OpenRoutes;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route that the application has, as somebody who should not: without a log-in, as a player among staff,
 * with the ids of another, and with bodies that nobody can mean. A route that is added is walked without being named
 * here.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class EveryRouteIT {

    /** What everybody may know of whatever the path names. */
    private static final Set<String> FOR_ALL_EYES = Set.of("GET /api/v1/rooms/{code}", "GET /api/v1/scenarios/{id}");

    private static final List<String> HOSTILE = List.of("-1", "0", "9e18", "9223372036854775808", "1.5", "1e400",
            "\"1\"", "true", "null", "[]", "{}", "NaN", "\"" + "x".repeat(10_000) + "\"", "\"' or 1=1 -- \"",
            "\"\\u0000\\r\\nSet-Cookie: a=b\"", "\"${jndi:ldap://127.0.0.1/a}\"", "\"\\u202Eevil\"",
            "\"=cmd|' /C calc'!A0\"");

    private static final List<String> HOSTILE_PATHS = List.of("-1", "0", "9223372036854775808", "%27%20or%201=1--",
            "%24%7Bjndi:ldap://a%7D", "K7QXM0", "x".repeat(300), "1e9", "%E2%80%AE");

    /** Fewer than an address may send without a log-in. */
    private static final int SENT_FROM_ONE_ADDRESS = 20;
    private static final int GUESTS_FROM_ONE_ADDRESS = 50;

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private ApplicationContext application;
    private TestClient http;
    private TestClient inn;
    private int sent;
    private int guests;

    @BeforeEach
    void comeFromElsewhere() {
        http = TestClient.fromElsewhere(port);
        inn = TestClient.fromElsewhere(port);
    }

    private List<Route> routes() { return Route.all(mappings); }

    @Test
    void whoHasNotLoggedInGetsNowhereButWhereAModuleSaysSo() {
        var open = application.getBeanProvider(OpenRoutes.class).stream().toList();
        for (var route : routes()) {
            if (!isOpen(open, route)) {
                var answer = send(route, route.path(Map.of(), "1"), "{}", "");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    /** Nothing that is read of a browser's cookie, and nothing that it could be made to write, whatever the route. */
    @Test
    void theCookieAloneOpensNothingThatAForeignPageCouldSend() {
        for (var route : routes()) {
            var cookie = "codex_refresh=" + "A".repeat(43);
            for (var type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x")) {
                var answer = elsewhere().send(route.method().name(), route.path(Map.of(), "1"), "{}", "Cookie", cookie,
                        "Content-Type", type);
                if (route.method() == HttpMethod.GET) {
                    assertThat(answer.headers().firstValue("Set-Cookie")).as(route.toString()).isEmpty();
                } else {
                    assertThat(answer.statusCode()).as(route + " " + type).isEqualTo(403);
                    assertThat(answer.body()).contains("X-Requested-With");
                }
            }
        }
    }

    /** Every text has a longest, and the answer says which field is too long. */
    @Test
    void noTextIsLongerThanItsRecordSays() {
        for (var route : routes()) {
            route.components().filter(field -> field.getType() == String.class).forEach(field -> {
                var answer = send(route, route.path(Map.of(), "1"),
                        "{\"" + field.getName() + "\": \"" + "x".repeat(2_000) + "\"}", who(route));
                assertThat(answer.statusCode()).as(route + " " + field + " " + answer.body()).isEqualTo(400);
                assertThat(json(answer).get("errors").valueStream().map(error -> error.get("field").asString()))
                        .as(route + " " + answer.body())
                        .contains(field.getName());
            });
        }
    }

    /** A number is a whole one within its bounds, and never a text, a truth or a list. */
    @Test
    void whatIsNoNumberOfOursIsNotTakenForOne() {
        var seen = new ArrayList<String>();
        for (var route : routes()) {
            route.components().filter(EveryRouteIT::isNumber).forEach(field -> {
                var who = who(route);
                seen.add(field.getName());
                for (var value : List.of("-1", "0", "9e18", "9223372036854775808", "1.5", "1e400", "\"1\"", "true",
                        "[]", "{}", "NaN", "-0.5")) {
                    var answer = send(route, route.path(Map.of(), "1"), "{\"" + field.getName() + "\": " + value + "}",
                            who);
                    assertThat(answer.statusCode()).as(route + " " + field + " " + value).isEqualTo(400);
                    assertThat(answer.body()).as(route + " " + value)
                            .containsAnyOf("\"" + field.getName() + "\"",
                                    "not the JSON");
                }
            });
        }
        assertThat(seen).isNotEmpty();
    }

    private static boolean isNumber(RecordComponent field) {
        return Number.class.isAssignableFrom(field.getType())
                || field.getType().isPrimitive() && field.getType() != boolean.class;
    }

    private static boolean isOpen(List<OpenRoutes> open, Route route) {
        var matcher = new AntPathMatcher();
        return open.stream()
                .filter(some -> some.method().equals(route.method()))
                .flatMap(some -> some.patterns().stream())
                .anyMatch(pattern -> pattern.equals(route.pattern())
                        || matcher.match(pattern, route.path(Map.of(), "1")));
    }

    @Test
    void guestsAndPlayersAreRefusedAtEveryRouteOfStaff() {
        for (var who : List.of(guest(), StaffTokens.bearer(application, 990_010, Role.PLAYER))) {
            for (var route : routes().stream().filter(Route::isStaffs).toList()) {
                assertThat(send(route, route.path(Map.of(), "1"), "{}", who).statusCode()).as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anotherPersonsIdsOpenNothingAndChangeNothing() {
        var owner = guest();
        var hero = json(http.postJson("/api/v1/heroes",
                "{\"name\": \"Planted Walker\", \"ancestry\": \"ashkin\", \"calling\": \"thief\"}", "Authorization",
                owner));
        var room = json(http.postJson("/api/v1/rooms",
                "{\"scenario\": \"quiet-coach\", \"visibility\": \"private\"}", "Authorization", owner));
        var ids = Map.of("id", hero.get("id").asString(), "code", room.get("code").asString());
        var before = http.get("/api/v1/heroes/" + ids.get("id"), "Authorization", owner).body();
        for (var route : routes()) {
            if (route.namesSomething() && !route.isStaffs() && !FOR_ALL_EYES.contains(route.toString())
                    && !route.pattern().contains("/leaderboards/")) {
                var answer = send(route, route.path(ids, "1"), sensible(route), guest());
                assertThat(answer.statusCode()).as(route + " " + answer.body()).isIn(400, 403, 404);
                assertThat(answer.body()).doesNotContain("Planted Walker");
            }
        }
        assertThat(http.get("/api/v1/heroes/" + ids.get("id"), "Authorization", owner).body()).isEqualTo(before);
        assertThat(http.get("/api/v1/rooms/" + ids.get("code"), "Authorization", guest()).body())
                .doesNotContain(room.get("inviteUrl").asString().split("#i=")[1]);
    }

    /** A body that would do something, if the id were one's own. */
    private static String sensible(Route route) {
        return switch (route.method().name() + " " + route.pattern()) {
            case "PATCH /api/v1/heroes/{id}" -> "{\"active\": true}";
            case "POST /api/v1/heroes/{id}/items" -> "{\"gear\": \"lantern\"}";
            case "PUT /api/v1/heroes/{id}/equipment/{slot}" -> "{\"item\": 1}";
            default -> "{}";
        };
    }

    @Test
    void aFieldThatABodyDoesNotHaveIsRefusedEverywhere() {
        for (var route : routes().stream().filter(route -> route.body().isPresent()).toList()) {
            for (var field : List.of("gold", "ownerId", "role", "favour")) {
                if (route.components().noneMatch(component -> component.getName().equals(field))) {
                    var answer = send(route, route.path(Map.of(), "1"), "{\"" + field + "\": 1000000}", who(route));
                    assertThat(answer.statusCode()).as(route + " " + field + " " + answer.body()).isEqualTo(400);
                    assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo("is not known");
                    assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
                }
            }
        }
    }

    @Test
    void whatNobodyCanMeanIsNeverAFaultOfOurs(CapturedOutput log) {
        for (var route : routes().stream().filter(route -> route.body().isPresent()).toList()) {
            route.components().map(RecordComponent::getName).forEach(field -> {
                var who = who(route);
                for (var value : HOSTILE) {
                    isNoFault(route, send(route, route.path(Map.of(), "1"), "{\"" + field + "\": " + value + "}", who));
                }
            });
        }
        for (var route : routes()) {
            var who = who(route);
            for (var value : route.namesSomething() ? HOSTILE_PATHS : List.<String>of()) {
                isNoFault(route, send(route, route.path(Map.of(), value), "{}", who));
            }
            for (var query : List.of("limit=1e9", "limit=-1", "limit=1000000000", "cursor=tampered", "page=0", "sort=x",
                    "limit=1&limit=2", "act=%E2%80%AE", "scenario=%E2%80%AE", "sort=id;drop%20table%20account")) {
                isNoFault(route, http(route, "?" + query, who));
            }
        }
        assertThat(log.getOut()).doesNotContain("A request failed");
        assertThat(log.getOut().lines().filter(line -> line.startsWith("Set-Cookie"))).isEmpty();
    }

    private HttpResponse<String> http(Route route, String query, String who) {
        return send(route, route.path(Map.of(), "1") + query, "{}", who);
    }

    private static void isNoFault(Route route, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(route + " " + answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "SQLSyntax", "org.springframework", "select ");
    }

    @Test
    void whatIsSecretOnTheWayIsInNoLineOfTheLog(CapturedOutput log) {
        var planted = new ArrayList<>(List.of("planted"));
        for (var route : routes()) {
            var token = guest(); // some routes end it
            planted.add(token.substring("Bearer ".length()));
            send(route, route.path(Map.of(), "1") + "?token=planted-in-a-query", "{}", token);
        }
        http.postJson("/api/v1/accounts",
                "{\"email\": \"ann@example.org\", \"password\": \"planted-password-81\", \"displayName\": \"Ann\"}");
        http.postJson("/api/v1/sessions", "{\"email\": \"ann@example.org\", \"password\": \"planted-guess-81\"}");
        http.postJson("/api/v1/sessions", "{\"email\": \"ann@example.org\", \"password\": \"planted-password-81");

        assertThat(log.getOut()).contains("/api/v1/sessions")
                .doesNotContain(planted.toArray(String[]::new));
    }

    @Test
    void filtersStandInTheOrderInWhichEachNeedsTheOthers() {
        var order = application.getBeansOfType(AbstractFilterRegistrationBean.class)
                .values()
                .stream()
                .filter(filter -> filter.isEnabled() && filter.getOrder() >= -200 && filter.getOrder() <= -100)
                .sorted(Comparator.comparingInt(AbstractFilterRegistrationBean::getOrder))
                .map(filter -> filter.getFilterName())
                .toList();
        assertThat(order).containsSubsequence("RequestIdFilter", "ForwardedFilter", "AccessLogFilter",
                "SecurityHeadersFilter", "CorsFilter", "BodyLimitFilter", "AddressLimitFilter",
                "springSecurityFilterChain");
        var chains = application
                .getBeansOfType(SecurityFilterChain.class)
                .values();
        assertThat(chains).allSatisfy(chain -> assertThat(chain.getFilters().stream().map(EveryRouteIT::name))
                .containsSubsequence("BearerTokenAuthenticationFilter", "ForgedWriteFilter", "AuthorizationFilter"));
    }

    private static String name(Filter filter) { return filter.getClass().getSimpleName(); }

    /** Somebody who may come as far as the body. */
    private String who(Route route) {
        return route.isStaffs() ? StaffTokens.bearer(application, 990_011, Role.STEWARD) : guest();
    }

    private String guest() {
        if (++guests % GUESTS_FROM_ONE_ADDRESS == 0) {
            inn = TestClient.fromElsewhere(port);
        }
        var answer = inn.postJson("/api/v1/accounts/guest", "{}");
        return "Bearer " + json(answer).get("accessToken").asString();
    }

    private HttpResponse<String> send(Route route, String path, String body, String who) {
        var answer = elsewhere().send(route.method().name(), path, body, "Content-Type", "application/json",
                "Authorization",
                who.isEmpty() ? "Bearer none" : who);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(route.toString()).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Request-Id")).as(route.toString()).isPresent();
        return answer;
    }

    /** Before too much has come from one address. */
    private TestClient elsewhere() {
        if (++sent % SENT_FROM_ONE_ADDRESS == 0) {
            http = TestClient.fromElsewhere(port);
        }
        return http;
    }
}
