package org.arcanecodex.account;

import static org.arcanecodex.testkit.TestClient.json;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.testkit.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser: keeps the cookies that they are given and the last access token. */
final class Someone {

    static final String PASSWORD = "correct staple battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private HttpResponse<String> last;

    Someone(TestClient http) {
        this.http = http;
    }

    /** A name that nobody had before. */
    static String newName() {
        return "Somebody " + Integer.toString(1_000 + COUNT.incrementAndGet());
    }

    static String newEmail() {
        return "some.body" + COUNT.incrementAndGet() + "@example.org";
    }

    static Someone guest(TestClient http) {
        var someone = new Someone(http);
        someone.post("/api/v1/accounts/guest", Map.of());
        return someone;
    }

    /** A player with a fresh name. */
    static Someone player(TestClient http, String email) {
        var someone = new Someone(http);
        someone.post("/api/v1/accounts", Map.of("email", email, "password", PASSWORD, "displayName", newName()));
        return someone;
    }

    Someone logIn(String email, String password) {
        token = "";
        return post("/api/v1/sessions", Map.of("email", email, "password", password));
    }

    Someone post(String path, Object body) {
        return send("POST", path, body);
    }

    Someone get(String path) {
        return send("GET", path, null);
    }

    Someone delete(String path) {
        return send("DELETE", path, null);
    }

    Someone send(String method, String path, Object body) {
        var headers = new java.util.ArrayList<String>();
        headers.add("X-Requested-With");
        headers.add("codex");
        if (!token.isEmpty()) {
            headers.add("Authorization");
            headers.add("Bearer " + token);
        }
        if (!cookies.isEmpty()) {
            headers.add("Cookie");
            headers.add(String.join("; ", cookies.entrySet()
                    .stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .toList()));
        }
        if (body != null) {
            headers.add("Content-Type");
            headers.add("application/json");
        }
        last = http.send(method, path, body == null ? null : JsonMapper.shared().writeValueAsString(body),
                headers.toArray(String[]::new));
        keep();
        return this;
    }

    private void keep() {
        for (var cookie : last.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        if (last.statusCode() < 300 && last.body().startsWith("{") && json(last).has("accessToken")) {
            token = json(last).get("accessToken").asString();
        }
    }

    int status() {
        return last.statusCode();
    }

    JsonNode body() {
        return json(last);
    }

    HttpResponse<String> answer() {
        return last;
    }

    String token() {
        return token;
    }

    Someone withToken(String other) {
        token = other;
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** What is wrong with which field. */
    String fault(String field) {
        for (var error : body().path("errors")) {
            if (error.get("field").asString().equals(field)) {
                return error.get("message").asString();
            }
        }
        return "";
    }

    long id() {
        return get("/api/v1/accounts/me").body().get("id").asLong();
    }

    boolean isIn() { return get("/api/v1/accounts/me").status() == 200; }
}
