package org.arcanecodex.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in is a message or a refusal, never an accident. */
class MessageCodecPropertyTest {

    private final MessageCodec codec = new MessageCodec(8192);

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) { assertThat(codec.decode(text)).isNotNull(); }

    @Property
    void anyFieldsAreReadOrRefused(@ForAll("envelopes") String envelope) {
        assertThat(codec.decode(envelope)).isNotNull();
    }

    @Provide
    Arbitrary<String> envelopes() {
        var name = Arbitraries.of(WireNames.leaves(ClientMessage.class)
                .map(type -> type.getAnnotation(WireName.class).value())
                .toList());
        var field = Arbitraries.of("seat", "option", "on", "form", "text", "to", "code", "lastSeq", "channel",
                "heroId");
        var value = Arbitraries.of("1", "-1", "\"x\"", "null", "true", "[]", "{}", "1.5", "9e99", "\"table\"",
                "\"truth\"");
        return name.flatMap(t -> field.flatMap(f -> value.map(
                v -> "{\"t\":\"" + t + "\",\"id\":\"a1\",\"d\":{\"" + f + "\":" + v + "}}")));
    }
}
