package org.arcanecodex.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.StdConverter;

/** How records look in JSON, and how strictly JSON is read. */
final class WireJson {

    private static final int DEPTH = 16;
    private static final int DIGITS = 20;
    private static final int NAME_LENGTH = 64;

    /** Words of the protocol itself are shouted; a story's and a player's words are not. */
    private static final Set<Class<?>> UPPER_CASE = Set.of(RoomView.Status.class, RoomView.Phase.class,
            RoomView.SeatKind.class, ErrorCode.class);

    private WireJson() {}

    static JsonMapper mapper(int maxChars) {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(DIGITS)
                .maxNameLength(NAME_LENGTH)
                .maxStringLength(maxChars)
                .maxDocumentLength(maxChars)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        var mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> text
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(keep -> keep.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(PlayUpdate.class, Typed.class)
                .addMixIn(Frame.class, Enveloped.class)
                .addModule(new SimpleModule().setSerializers(new EnumWriters()).setDeserializers(new EnumReaders()));
        new WireNames(PlayUpdate.class).all()
                .forEach((type, name) -> mapper.registerSubtypes(new NamedType(type, name)));
        return mapper.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
    private interface Typed {}

    @JsonSerialize(converter = ToEnvelope.class)
    @JsonDeserialize(converter = FromEnvelope.class)
    private interface Enveloped {}

    private record FrameEnvelope(String t, String room, long seq, Events d) {}

    private record Events(List<PlayUpdate> events) {}

    private static final class ToEnvelope extends StdConverter<Frame, FrameEnvelope> {
        @Override
        public FrameEnvelope convert(Frame frame) {
            return new FrameEnvelope("frame", frame.room(), frame.seq(), new Events(frame.events()));
        }
    }

    private static final class FromEnvelope extends StdConverter<FrameEnvelope, Frame> {
        @Override
        public Frame convert(FrameEnvelope frame) {
            return new Frame(frame.room(), frame.seq(), frame.d().events());
        }
    }

    private static String word(Enum<?> value) {
        return UPPER_CASE.contains(value.getDeclaringClass()) ? value.name() : value.name().toLowerCase(Locale.ROOT);
    }

    private static final class EnumWriters extends SimpleSerializers {
        @Override
        public ValueSerializer<?> findEnumSerializer(SerializationConfig config, JavaType type,
                BeanDescription.Supplier bean, com.fasterxml.jackson.annotation.JsonFormat.Value format) {
            return new EnumWriter();
        }
    }

    private static final class EnumWriter extends ValueSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializationContext context) {
            out.writeString(word(value));
        }
    }

    private static final class EnumReaders extends SimpleDeserializers {
        @Override
        public ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config,
                BeanDescription.Supplier bean) {
            return new EnumReader(type.getRawClass());
        }
    }

    private static final class EnumReader extends ValueDeserializer<Object> {
        private final Class<?> type;

        EnumReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            var said = in.getValueAsString();
            for (var constant : type.getEnumConstants()) {
                if (word((Enum<?>) constant).equals(said)) {
                    return constant;
                }
            }
            throw new BadMessage("not one of the words that are known here");
        }
    }
}
