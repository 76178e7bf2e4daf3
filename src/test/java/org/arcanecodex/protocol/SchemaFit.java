package org.arcanecodex.protocol;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** Whether JSON is as a schema has it: as much of JSON Schema as our description of the messages uses. */
final class SchemaFit {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private SchemaFit(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        var fit = new SchemaFit(document);
        fit.check("", schema, value);
        return fit.faults;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(at, target(schema), value);
        } else if (schema.has("oneOf")) {
            oneOf(at, schema.get("oneOf"), value);
        } else {
            kind(at, schema, value);
        }
    }

    private JsonNode target(JsonNode schema) {
        return document.at(schema.get("$ref").asString().substring(1));
    }

    /** Where the choices have names, by the name; else one of them has to fit. */
    private void oneOf(String at, JsonNode choices, JsonNode value) {
        var all = choices.valueStream()
                .map(choice -> faults(document, choice, value))
                .toList();
        if (all.stream().noneMatch(List::isEmpty)) {
            faults.add(at + " is none of them");
        }
    }

    private void kind(String at, JsonNode schema, JsonNode value) {
        var fits = switch (schema.get("type").asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException(schema.toString());
        };
        if (!fits || schema.has("const") && !schema.get("const").equals(value)
                || schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is not " + schema);
        } else if (value.isObject()) {
            fields(at, schema, value);
        } else if (value.isArray()) {
            value.forEach(item -> check(at + "[]", schema.get("items"), item));
        }
    }

    private void fields(String at, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + " lacks " + name);
            }
        });
        value.properties().forEach(field -> {
            var of = schema.path("properties").path(field.getKey());
            if (!of.isMissingNode()) {
                check(at + "/" + field.getKey(), of, field.getValue());
            } else if (schema.path("additionalProperties").isObject()) {
                check(at + "/" + field.getKey(), schema.get("additionalProperties"), field.getValue());
            } else {
                faults.add(at + " has " + field.getKey() + " too much");
            }
        });
    }
}
