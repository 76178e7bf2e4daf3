package org.arcanecodex.realtime.socketio;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The little JSON that the door itself has to understand. */
final class Json {

    private static final int DEPTH = 16;
    private static final int DIGITS = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static boolean isObject(String text) {
        var node = read(text);
        return node != null && node.isObject();
    }

    static boolean isArray(String text) {
        var node = read(text);
        return node != null && node.isArray();
    }

    /** A text field of an object, or the empty text. */
    static String field(@Nullable String object, String name) {
        var node = object == null ? null : read(object);
        var value = node == null ? null : node.get(name);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    /** The payload of a CONNECT_ERROR. */
    static String error(String message, @Nullable String code) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        if (code != null) {
            error.put("data", java.util.Map.of("code", code));
        }
        return MAPPER.writeValueAsString(error);
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            return null;
        }
    }
}
