package org.arcanecodex.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {

    private final MessageCodec codec = new MessageCodec(8192);

    @Test
    void readsAMessage() {
        var text = "{\"t\":\"choose\",\"id\":\"a1\",\"d\":{\"option\":\"force-the-door\",\"momentum\":\"steady\"}}";
        assertThat(codec.decode(text)).isEqualTo(new Decoded.Message(new Envelope("a1",
                new PlayRequest.Choose("force-the-door", PlayRequest.Momentum.STEADY))));
    }

    @Test
    void fieldsMayComeInAnyOrderAndBeLeftOutWhereTheyMay() {
        assertThat(codec.decode("{\"d\":{\"option\":\"x\"},\"id\":\"a1\",\"t\":\"choose\"}"))
                .isEqualTo(new Decoded.Message(new Envelope("a1", new PlayRequest.Choose("x", null))));
        assertThat(codec.decode("{\"t\":\"start\",\"id\":\"a1\"}"))
                .isEqualTo(new Decoded.Message(new Envelope("a1", new PlayRequest.Start())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "1", "null", "\"t\"", "{", "{\"t\":\"start\",\"id\":\"a1\"}x",
            "{\"t\":\"start\",\"id\":\"a1\"},{}", "{\"t\":\"start\",\"t\":\"start\",\"id\":\"a1\"}",
            "{\"t\":\"ready\",\"id\":\"a1\",\"d\":{\"on\":true,\"on\":true}}", "{'t':'start'}", "{\"t\":NaN}",
            "{\"t\":\"start\",\"id\":\"a1\",}"})
    void whatIsNoEnvelopeIsMalformed(String text) {
        assertThat(codec.decode(text)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void depthAndDigitsAndSizeHaveAnEnd() {
        var deep = "{\"t\":\"start\",\"id\":\"a1\",\"d\":" + "{\"a\":".repeat(20) + "1" + "}".repeat(20) + "}";
        assertThat(codec.decode(deep)).isInstanceOf(Decoded.Malformed.class);
        var digits = "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":" + "1".repeat(200) + "}}";
        assertThat(codec.decode(digits)).isInstanceOf(Decoded.Malformed.class);
        var large = "{\"t\":\"start\",\"id\":\"a1\",\"x\":\"" + "y".repeat(9000) + "\"}";
        assertThat(codec.decode(large)).isInstanceOf(Decoded.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"t\":\"dance\",\"id\":\"a1\"}|UNKNOWN_TYPE",
            "{\"id\":\"a1\"}|UNKNOWN_TYPE",
            "{\"t\":7,\"id\":\"a1\"}|UNKNOWN_TYPE",
            "{\"t\":\"frame\",\"id\":\"a1\"}|UNKNOWN_TYPE",
            "{\"t\":\"start\",\"id\":\"a1\",\"seat\":3}|BAD_REQUEST",
            "{\"t\":\"start\",\"id\":\"a1\",\"d\":{\"playerId\":3}}|BAD_REQUEST",
            "{\"t\":\"start\",\"id\":\"a1\",\"d\":[]}|BAD_REQUEST",
            "{\"t\":\"start\",\"id\":\"a1\",\"d\":null}|BAD_REQUEST",
            "{\"t\":\"ready\",\"id\":\"a1\",\"d\":{}}|BAD_REQUEST",
            "{\"t\":\"ready\",\"id\":\"a1\",\"d\":{\"on\":1}}|BAD_REQUEST",
            "{\"t\":\"ready\",\"id\":\"a1\",\"d\":{\"on\":\"true\"}}|BAD_REQUEST",
            "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":\"1\"}}|BAD_REQUEST",
            "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":1.5}}|BAD_REQUEST",
            "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":-1}}|BAD_REQUEST",
            "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":9000000000000000000}}|BAD_REQUEST",
            "{\"t\":\"hero.pick\",\"id\":\"a1\",\"d\":{\"heroId\":7}}|BAD_REQUEST",
            "{\"t\":\"hero.pick\",\"id\":\"a1\",\"d\":{\"heroId\":\"\"}}|BAD_REQUEST",
            "{\"t\":\"share\",\"id\":\"a1\",\"d\":{\"whisper\":\"w\",\"form\":\"TRUTH\"}}|BAD_REQUEST",
            "{\"t\":\"share\",\"id\":\"a1\",\"d\":{\"whisper\":\"w\",\"form\":\"lie\"}}|BAD_REQUEST",
            "{\"t\":\"share\",\"id\":\"a1\",\"d\":{\"whisper\":\"w\",\"form\":0}}|BAD_REQUEST",
            "{\"t\":\"chat\",\"id\":\"a1\",\"d\":{\"channel\":\"seat\",\"text\":\"psst\"}}|BAD_REQUEST"})
    void whatCannotBeMeantHasACode(String text, ErrorCode code) {
        assertThat(codec.decode(text)).isInstanceOfSatisfying(Decoded.Wrong.class, wrong -> {
            assertThat(wrong.id()).isEqualTo("a1");
            assertThat(wrong.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"t\":\"start\"}", "{\"t\":\"start\",\"id\":\"\"}", "{\"t\":\"start\",\"id\":7}",
            "{\"t\":\"start\",\"id\":null}"})
    void withoutAnIdNothingIsDone(String text) {
        assertThat(codec.decode(text)).isInstanceOfSatisfying(Decoded.Wrong.class,
                wrong -> assertThat(wrong.id()).isNull());
    }

    /** A database that compares them pads blanks, and takes for one what it cannot write. */
    @ParameterizedTest
    @ValueSource(strings = {"x ", " x", "a b", "\u00a0x", "x\\t", "x\\u0000", "ключ", "é", "\\ud800", "x\\u200b"})
    void anIdIsVisibleAsciiSoThatNoTwoCanCountAsOne(String id) {
        assertThat(codec.decode("{\"t\":\"start\",\"id\":\"" + id + "\"}"))
                .isInstanceOfSatisfying(Decoded.Wrong.class, wrong -> {
                    assertThat(wrong.id()).isNull();
                    assertThat(wrong.code()).isEqualTo(ErrorCode.BAD_REQUEST);
                    assertThat(wrong.message()).contains("visible ASCII");
                });
    }

    @Test
    void anIdMayHaveEveryVisibleSignAndSixtyFourOfThem() {
        for (var id : List.of("~", "!#$%&'()*+,-./:;<=>?@[]^_`{|}", "9".repeat(64))) {
            assertThat(codec.decode("{\"t\":\"start\",\"id\":\"" + id + "\"}"))
                    .isInstanceOf(Decoded.Message.class);
        }
        assertThat(codec.decode("{\"t\":\"start\",\"id\":\"" + "9".repeat(65) + "\"}"))
                .isInstanceOf(Decoded.Wrong.class);
    }

    @Test
    void noRefusalRepeatsWhatCameIn() {
        var planted = "planted-secret";
        for (var text : List.of("{\"t\":\"" + planted + "\",\"id\":\"a1\"}",
                "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"seat\":\"" + planted + "\"}}",
                "{\"t\":\"kick\",\"id\":\"a1\",\"d\":{\"" + planted + "\":1}}",
                "{\"t\":\"share\",\"id\":\"a1\",\"d\":{\"whisper\":\"w\",\"form\":\"" + planted + "\"}}")) {
            assertThat(codec.decode(text)).isInstanceOfSatisfying(Decoded.Wrong.class,
                    wrong -> assertThat(wrong.message()).doesNotContain(planted).isNotBlank());
        }
    }

    @Test
    void chatIsCountedInCodePoints() {
        var text = "🜂".repeat(300);
        assertThat(
                codec.decode("{\"t\":\"chat\",\"id\":\"a1\",\"d\":{\"channel\":\"table\",\"text\":\"" + text + "\"}}"))
                .isInstanceOf(Decoded.Message.class);
        assertThat(
                codec.decode("{\"t\":\"chat\",\"id\":\"a1\",\"d\":{\"channel\":\"table\",\"text\":\"" + text + "x\"}}"))
                .isInstanceOf(Decoded.Wrong.class);
    }

    @Test
    void whatIsNullIsLeftOut() {
        assertThat(new String(codec.encode(Answer.Ok.EMPTY, "a1"), StandardCharsets.UTF_8))
                .isEqualTo("{\"ok\":true,\"id\":\"a1\"}");
        assertThat(new String(codec.encodeReply(new Answer.Ok(7L, null), "a1"), StandardCharsets.UTF_8))
                .isEqualTo("{\"t\":\"reply\",\"ok\":true,\"id\":\"a1\",\"seq\":7}");
    }

    @Test
    void aFrameWithoutEventsIsStillAFrame() {
        assertThat(new String(codec.encode(new Frame("K7QXMP", 43, List.of())).json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"t\":\"frame\",\"room\":\"K7QXMP\",\"seq\":43,\"d\":{\"events\":[]}}");
    }

    @Test
    void aTransportsDressIsMadeOnceForAll() {
        var encoded = codec.encode(new ServerUpdate.Kicked("X"));
        var first = encoded.as(StringBuilder.class, bytes -> new StringBuilder());
        assertThat(encoded.as(StringBuilder.class, bytes -> new StringBuilder())).isSameAs(first);
        assertThat(encoded.kind()).isEqualTo("server.kicked");
    }
}
