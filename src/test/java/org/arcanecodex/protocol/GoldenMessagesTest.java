package org.arcanecodex.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every message that can be said has a sample of its JSON, and comes out of it and back as it was. A new message needs
 * a new file; a changed file is a changed contract.
 */
class GoldenMessagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/protocol");

    private final MessageCodec codec = new MessageCodec(65_536);

    @TestFactory
    Stream<DynamicTest> whatClientsSay() {
        return each("request", ClientMessage.class, (type, sample) -> {
            var decoded = (Decoded.Message) codec.decode(sample);
            assertThat(decoded.envelope().message()).isInstanceOf(type);
            var back = codec.json().createObjectNode();
            back.put("t", type.getAnnotation(WireName.class).value());
            back.put("id", decoded.envelope().id());
            back.set("d", codec.json().valueToTree(decoded.envelope().message()));
            return back;
        });
    }

    @TestFactory
    Stream<DynamicTest> whatTheServerSays() {
        return each("message", ServerMessage.class, (type, sample) -> {
            var tree = codec.json().readTree(sample);
            var body = type == Frame.class ? tree : tree.get("d");
            return codec.json().readTree(codec.encode((ServerMessage) codec.json().treeToValue(body, type)).json());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatHappensAtTheTable() {
        return each("event", PlayUpdate.class, (type, sample) -> {
            var read = codec.json().readValue(sample, PlayUpdate.class);
            assertThat(read).isInstanceOf(type);
            return codec.json().valueToTree(read);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatAnswersBring() {
        return WireNames.leaves(AnswerBody.class).map(type -> dynamicTest(type.getSimpleName(), () -> {
            var sample = read("answer." + type.getSimpleName().toLowerCase(Locale.ROOT) + ".json");
            var tree = codec.json().readTree(sample);
            var body = (AnswerBody) codec.json().treeToValue(tree.get("d"), type);
            var answer = new Answer.Ok(tree.get("seq").longValue(), body);
            assertThat(codec.json().readTree(codec.encode(answer, tree.get("id").stringValue()))).isEqualTo(tree);
        }));
    }

    @Test
    void aRefusalSaysWhyAndWhetherToTryAgain() throws IOException {
        var refusal = new Answer.Refused(ErrorCode.RATE_LIMITED, "You are faster than the table can follow.", 1500L);
        assertThat(codec.json().readTree(codec.encode(refusal, "9f1c2b7e-0001")))
                .isEqualTo(codec.json().readTree(read("answer.refused.json")));
    }

    @Test
    void noSampleIsLeftOverFromAMessageThatIsGone() throws IOException {
        var known = Stream.of(names("request", ClientMessage.class), names("message", ServerMessage.class),
                names("event", PlayUpdate.class),
                WireNames.leaves(AnswerBody.class)
                        .map(type -> "answer." + type.getSimpleName().toLowerCase(Locale.ROOT) + ".json"),
                Stream.of("answer.refused.json")).flatMap(it -> it).collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private interface RoundTrip {
        JsonNode of(Class<?> type, String sample);
    }

    private Stream<DynamicTest> each(String kind, Class<?> root, RoundTrip roundTrip) {
        return WireNames.leaves(root).map(type -> dynamicTest(type.getSimpleName(), () -> {
            var sample = read(kind + "." + type.getAnnotation(WireName.class).value() + ".json");
            var back = codec.json().readTree(roundTrip.of(type, sample).toString());
            assertThat(back).isEqualTo(codec.json().readTree(sample));
        }));
    }

    private static Stream<String> names(String kind, Class<?> root) {
        return WireNames.leaves(root).map(type -> kind + "." + type.getAnnotation(WireName.class).value() + ".json");
    }

    private static String read(String name) throws IOException { return Files.readString(FOLDER.resolve(name)); }
}
