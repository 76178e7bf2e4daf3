package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger with curl: says exactly what a test wants said, and shows all of the answer. */
public final class TestClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final URI base;
    private final HttpClient client;
    private final String address;

    public TestClient(int port) {
        this.address = "127.0.0.1";
        this.base = URI.create("http://localhost:" + port);
        this.client = HTTP;
    }

    private TestClient(int port, InetAddress from) {
        this.address = from.getHostAddress();
        this.base = URI.create("http://127.0.0.1:" + port);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .localAddress(from)
                .build();
    }

    /** Somebody from an address of their own, whose limits nobody else uses up. */
    public static TestClient fromElsewhere(int port) {
        int number = STRANGERS.incrementAndGet();
        return new TestClient(port, InetAddress.ofLiteral("127.7." + number / 250 + "." + (number % 250 + 1)));
    }

    /** Where it comes from. */
    public String address() { return address; }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, null, headers);
    }

    public HttpResponse<String> postJson(String path, String body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", path, body, all);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        PlantedSecrets.said(body == null ? "" : body);
        return exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** JSON without a word on its length. */
    public HttpResponse<String> chunked(String method, String path, String body) {
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return exchange(method, path, BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)),
                "Content-Type", "application/json");
    }

    private HttpResponse<String> exchange(String method, String path, HttpRequest.BodyPublisher body,
            String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            PlantedSecrets.heard(answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
