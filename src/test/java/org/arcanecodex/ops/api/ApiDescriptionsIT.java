package org.arcanecodex.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.arcanecodex.protocol.AsyncApi;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody changes the contract with clients unawares: what the code says of itself is what is kept, and what is kept is
 * served. {@code -Dapi.write=true} writes the kept copies anew.
 */
@ServerTest
class ApiDescriptionsIT {

    private static final Path KEPT = Path.of("src", "main", "resources", "api");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void whatIsKeptOfHttpIsWhatTheControllersSay() throws IOException {
        var answer = new TestClient(port).get("/described");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        isKept("openapi.json", sorted(answer.body()));
    }

    @Test
    void whatIsKeptOfTheSocketsIsWhatTheMessagesSay() throws IOException {
        isKept("asyncapi.yaml", AsyncApi.yaml());
    }

    private static void isKept(String file, String said) throws IOException {
        if (Boolean.getBoolean("api.write")) {
            Files.writeString(KEPT.resolve(file), said);
        }
        assertThat(Files.readString(KEPT.resolve(file)))
                .as("the contract has changed; if that is meant, write it anew by -Dapi.write=true")
                .isEqualTo(said);
    }

    @Test
    void whatIsKeptIsServed() throws IOException {
        for (var served : Map.of("/v3/api-docs", "openapi.json", "/asyncapi.yaml", "asyncapi.yaml").entrySet()) {
            var answer = new TestClient(port).get(served.getKey());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Files.readString(KEPT.resolve(served.getValue())));
        }
    }

    /** Without the port, and without what only tests have. */
    private static String sorted(String body) {
        var all = JSON.readValue(body, TreeMap.class);
        all.remove("servers");
        ((Map<?, ?>) all.get("paths")).keySet().removeIf(path -> path.toString().contains("/breaks"));
        return JSON.writeValueAsString(all) + "\n";
    }
}
