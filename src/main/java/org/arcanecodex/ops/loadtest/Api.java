package org.arcanecodex.ops.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of one server, timed. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final HttpClient http;
    private final Measures measures;
    private volatile @Nullable String socketIo;

    Api(URI server, HttpClient http, Measures measures) {
        this.server = server;
        this.http = http;
        this.measures = measures;
    }

    /** A new guest's access token, or null if there is none for them. */
    @Nullable
    String guest() throws InterruptedException {
        var answer = post("account", "/api/v1/accounts/guest", null, Map.of());
        return answer == null ? null : answer.get("accessToken").asString();
    }

    /** A new room's code. */
    @Nullable
    String room(String token, String story, int seats) throws InterruptedException {
        var answer = post("room", "/api/v1/rooms", token,
                Map.of("scenario", story, "visibility", "public", "seats", seats));
        return answer == null ? null : answer.get("code").asString();
    }

    @Nullable
    JsonNode get(String kind, String path, @Nullable String token) throws InterruptedException {
        return send(kind, authorized(HttpRequest.newBuilder(server.resolve(path)), token).GET().build());
    }

    /** The plain WebSocket's address. */
    String webSocket() {
        return webSocket(server.toString()) + "/ws";
    }

    /** Socket.IO's address, as the server tells its clients. */
    String socketIo() {
        var known = socketIo;
        if (known == null) {
            known = askForSocketIo();
            socketIo = known;
        }
        return known;
    }

    private String askForSocketIo() {
        try {
            var config = get("client-config", "/api/v1/client-config", null);
            if (config == null) {
                throw new IllegalStateException(server + " does not say where its sockets are");
            }
            return webSocket(config.get("socketUrl").asString()) + config.get("socketPath").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String webSocket(String origin) {
        return origin.replaceFirst("^http", "ws").replaceFirst("/$", "");
    }

    HttpClient http() {
        return http;
    }

    private @Nullable JsonNode post(String kind, String path, @Nullable String token, Map<String, ?> body)
            throws InterruptedException {
        return send(kind, authorized(HttpRequest.newBuilder(server.resolve(path)), token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request, @Nullable String token) {
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).timeout(PATIENCE);
    }

    private @Nullable JsonNode send(String kind, HttpRequest request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            measures.took("http " + kind, System.nanoTime() - start);
            if (answer.statusCode() >= 400) {
                measures.error("http " + kind + " " + answer.statusCode());
                return null;
            }
            return answer.body().startsWith("{") || answer.body().startsWith("[") ? JSON.readTree(answer.body())
                    : JSON.nullNode();
        } catch (IOException e) {
            measures.error("http " + kind + " " + e.getClass().getSimpleName());
            return null;
        }
    }
}
