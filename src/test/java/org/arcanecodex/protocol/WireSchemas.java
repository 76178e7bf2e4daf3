package org.arcanecodex.protocol;

import static org.arcanecodex.protocol.AsyncApi.map;
import static org.arcanecodex.protocol.AsyncApi.ref;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schema of the wire's records, with the words and names that {@link WireJson} gives them. */
final class WireSchemas {

    private static final int MOST_CHARS = 1_000;
    private static final JsonMapper JSON = WireJson.mapper(MOST_CHARS);

    private final Map<String, Object> named = new TreeMap<>();

    /** Those that others refer to. */
    Map<String, Object> all() {
        return named;
    }

    static Map<String, Object> constant(String word) {
        return map("type", "string", "const", word);
    }

    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(one -> JSON.valueToTree(one).asString()).toList();
    }

    Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType of when of.getRawType() instanceof Class<?> raw
                    && Collection.class.isAssignableFrom(raw) ->
                map("type", "array", "items", of(of.getActualTypeArguments()[0]));
            case ParameterizedType of when of.getRawType() == Map.class ->
                map("type", "object", "additionalProperties", of(of.getActualTypeArguments()[1]));
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("No schema for " + type);
        };
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class) {
            return map("type", "string");
        }
        if (type == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return map("type", "boolean");
        }
        if (type == double.class || type == Double.class) {
            return map("type", "number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return map("type", "integer");
        }
        if (type.isEnum()) {
            return map("type", "string", "enum", words(type));
        }
        if (type.isRecord() || type.isSealed()) {
            return referred(type);
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private Map<String, Object> referred(Class<?> type) {
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, type == Frame.class ? frame() : type.isRecord() ? record(type) : oneOf(type));
        }
        return ref("#/components/schemas/" + name);
    }

    private Map<String, Object> oneOf(Class<?> type) {
        return map("oneOf", WireNames.leaves(type)
                .sorted(Comparator.comparing(Class::getName))
                .map(this::of)
                .toList());
    }

    /** The only record that is an envelope by itself. */
    private Map<String, Object> frame() {
        return map("type", "object", "properties",
                map("t", constant("frame"), "room", of(String.class), "seq", of(long.class), "d",
                        map("type", "object", "properties",
                                map("events", map("type", "array", "items", of(PlayUpdate.class))),
                                "required", List.of("events"))),
                "required", List.of("t", "room", "seq", "d"));
    }

    private Map<String, Object> record(Class<?> type) {
        var schema = map("type", "object");
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        if (PlayUpdate.class.isAssignableFrom(type)) {
            properties.put("t", constant(type.getAnnotation(WireName.class).value()));
            required.add("t");
        }
        properties.putAll(fields(type));
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> required.add(component.getName()));
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (ClientMessage.class.isAssignableFrom(type)) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    Map<String, Object> fields(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            fields.put(component.getName(), of(component.getGenericType()));
        }
        return fields;
    }
}
