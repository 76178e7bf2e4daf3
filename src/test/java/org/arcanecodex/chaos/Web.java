package org.arcanecodex.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked over HTTP, again and again until there is an answer. */
final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final Told told;

    Web(URI base, Told told) {
        this.base = base;
        this.told = told;
    }

    /** A guest with a hero, and with a token that lasts longer than an evening of bots. */
    record Person(long account, String name, String token, long hero) {}

    Person guest(String name) throws InterruptedException {
        var answer = post("/api/v1/accounts/guest", "", Map.of("displayName", name));
        var token = answer.get("accessToken").asString();
        var person = new Person(answer.get("account").get("id").asLong(), name, token, hero("Hero " + name, token));
        told.names.put(person.account(), name);
        told.heroes.put(person.hero(), "Hero " + name);
        return person;
    }

    private long hero(String name, String token) throws InterruptedException {
        return post("/api/v1/heroes", token, Map.of("name", name, "ancestry", "marcher", "calling", "bard"))
                .get("id")
                .asLong();
    }

    /** Its code. */
    String room(Person host, String story, int seats) throws InterruptedException {
        return post("/api/v1/rooms", host.token(),
                Map.of("scenario", story, "visibility", "public", "seats", seats)).get("code").asString();
    }

    private JsonNode post(String path, String token, Map<String, ?> body) throws InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int attempt = 0;; attempt++) {
            try {
                var answer = HTTP.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() < 500 && answer.headers().firstValue("Retry-After").isEmpty()) {
                    throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
                }
                told.repeats.add(path + ": " + answer.statusCode());
            } catch (IOException e) {
                told.repeats.add(path + ": " + e);
            }
            Backoff.pause(attempt);
        }
    }
}
