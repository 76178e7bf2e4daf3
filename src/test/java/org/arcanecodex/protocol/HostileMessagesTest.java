package org.arcanecodex.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every message that a client can send, with what it does not have and with what it cannot mean. */
class HostileMessagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/protocol");

    private final MessageCodec codec = new MessageCodec(8192);

    static Stream<Class<?>> everyMessage() {
        return WireNames.leaves(ClientMessage.class).map(type -> (Class<?>) type);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void aFieldThatItDoesNotHaveIsRefused(Class<?> type) throws IOException {
        for (var field : List.of("gold", "ownerId", "role", "favour", "playerId", "__proto__", "@class")) {
            var message = sample(type);
            body(message).put(field, 1_000_000);
            assertThat(codec.decode(message.toString())).as(field).isInstanceOf(Decoded.Wrong.class);
        }
        var beside = sample(type);
        beside.put("playerId", 7);
        assertThat(codec.decode(beside.toString())).isNotInstanceOf(Decoded.Message.class);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void aNumberThatIsNoneOfItsNumbersIsRefused(Class<?> type) throws IOException {
        for (var field : numbers(type)) {
            for (var hostile : List.of("-9223372036854775809", "9e18", "1.5", "\"1\"", "1e400", "NaN", "[1]", "{}",
                    "true", "0x10")) {
                var text = with(type, field, hostile);
                assertThat(codec.decode(text)).as(text).isNotInstanceOf(Decoded.Message.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void aSecondFieldOfTheSameNameIsRefused(Class<?> type) throws IOException {
        var text = sample(type).toString();
        var doubled = text.substring(0, text.length() - 1) + ",\"t\":\"session.hello\"}";
        assertThat(codec.decode(doubled)).isNotInstanceOf(Decoded.Message.class);
    }

    private String with(Class<?> type, String field, String value) throws IOException {
        var message = sample(type);
        body(message).put(field, "HERE");
        return message.toString().replace("\"HERE\"", value);
    }

    private List<String> numbers(Class<?> type) throws IOException {
        var found = new ArrayList<String>();
        body(sample(type)).properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                found.add(field.getKey());
            }
        });
        return found;
    }

    private ObjectNode sample(Class<?> type) throws IOException {
        var file = FOLDER.resolve("request." + type.getAnnotation(WireName.class).value() + ".json");
        return (ObjectNode) codec.json().readTree(Files.readString(file));
    }

    private static ObjectNode body(ObjectNode message) {
        return message.get("d") instanceof ObjectNode body ? body : message.putObject("d");
    }
}
