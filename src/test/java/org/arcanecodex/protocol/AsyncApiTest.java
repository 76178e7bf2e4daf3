package org.arcanecodex.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said of the messages is true of each one's sample. */
class AsyncApiTest {

    private static final Path SAMPLES = Path.of("src/test/resources/golden/protocol");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT = JSON.valueToTree(AsyncApi.document());

    @TestFactory
    Stream<DynamicTest> samplesAreAsDescribed() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> {
                var sample = JSON.readTree(Files.readString(file));
                assertThat(SchemaFit.faults(DOCUMENT, schema(file.getFileName().toString(), sample), sample)).isEmpty();
            }));
        }
    }

    @Test
    void aFieldTooManyTooFewOrOfAnotherKindIsAFault() throws IOException {
        var sample = (ObjectNode) JSON.readTree(Files.readString(SAMPLES.resolve("request.room.join.json")));
        var schema = schema("request.room.join.json", sample);
        assertThat(SchemaFit.faults(DOCUMENT, schema, sample)).isEmpty();
        assertThat(SchemaFit.faults(DOCUMENT, schema, sample.deepCopy().put("more", 1))).isNotEmpty();
        assertThat(SchemaFit.faults(DOCUMENT, schema, sample.deepCopy().put("id", 7))).isNotEmpty();
        assertThat(SchemaFit.faults(DOCUMENT, schema, sample.deepCopy().without("d"))).isNotEmpty();
    }

    /** By what kind of sample it is. */
    private static JsonNode schema(String file, JsonNode sample) {
        var name = switch (file.substring(0, file.indexOf('.'))) {
            case "answer" -> "acknowledgement";
            case "event" -> null;
            default -> sample.get("t").asString();
        };
        return name == null ? DOCUMENT.at("/components/schemas/PlayUpdate")
                : DOCUMENT.get("components").get("messages").get(name).get("payload");
    }
}
