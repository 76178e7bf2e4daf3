package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/configuration.md is made from the properties: {@code -Dconfiguration.write=true} writes it anew. What it names must be there.
 */
class ConfigurationTableTest {

    private static final Path TABLE = Path.of("docs", "configuration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(arcane[^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("^\\$\\{([A-Z][A-Z0-9_]*):?(?:\\$\\{.*}|([^}]*))}$");

    @Test
    void theTableIsWhatThePropertiesMake() throws IOException {
        var made = table();
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(TABLE, made);
        }
        var documented = Files.readString(TABLE);
        assertThat(names(documented)).hasSizeGreaterThan(100).isEqualTo(names(made));
        assertThat(documented).isEqualTo(made);
    }

    private static Set<String> names(String table) {
        var names = new TreeSet<String>();
        ROW.matcher(table).results().forEach(row -> names.add(row.group(1)));
        return names;
    }

    private static String table() throws IOException {
        var variables = variables();
        var text = new StringBuilder(
                """
                # Configuration

                Made from the application's own properties (`./mvnw test -Dtest=ConfigurationTableTest -Dconfiguration.write=true`). Set a property as it stands \
                (`--arcane.room.max-awake=500`), or as a variable in capitals \
                (`ARCANE_ROOM_MAXAWAKE=500`), or by the short variable where there is one \
                ([`.env.example`](../.env.example)). A value that cannot be ends the start with its name.

                | property | variable | default | what |
                |---|---|---|---|
                """);
        var properties = new TreeMap<String, JsonNode>();
        for (var property : metadata().get("properties")) {
            if (property.get("name").asString().startsWith("arcane.")) {
                properties.put(property.get("name").asString(), property);
            }
        }
        properties.forEach((name, property) -> text.append("| `")
                .append(name)
                .append("` | ")
                .append(variables.containsKey(name) ? variables.get(name)[0] : "")
                .append(" | ")
                .append(otherwise(property, variables.get(name)))
                .append(" | ")
                .append(property.path("description")
                        .asString("")
                        .replace("|", "\\|")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " "))
                .append(" |\n"));
        return text.toString();
    }

    private static String otherwise(JsonNode property, String[] variable) {
        var value = variable != null && !variable[1].isEmpty() ? variable[1]
                : property.path("defaultValue").isMissingNode() ? "" : text(property.get("defaultValue"));
        return value.isBlank() ? "" : "`" + value + "`";
    }

    private static String text(JsonNode value) {
        return value.isArray() ? String.join(", ", value.valueStream().map(JsonNode::asString).toList())
                : value.asString();
    }

    /** The short variables and their defaults, by property, where no profile says otherwise. */
    private static Map<String, String[]> variables() throws IOException {
        var everywhere = Files.readString(Path.of("src", "main", "resources", "application.yml"))
                .replace("@project.version@", "0")
                .replace("${arcane.data-dir}", "data")
                .split("(?m)^---$")[0];
        var found = new TreeMap<String, String[]>();
        collect("", new Yaml().<Map<String, Object>>load(everywhere), found);
        return found;
    }

    private static void collect(String prefix, Map<String, Object> settings, Map<String, String[]> found) {
        settings.forEach((key, value) -> {
            if (value instanceof Map<?, ?> deeper) {
                @SuppressWarnings("unchecked")
                var nested = (Map<String, Object>) deeper;
                collect(prefix + key + ".", nested, found);
            } else {
                var match = VARIABLE.matcher(String.valueOf(value));
                if (match.matches()) {
                    found.put(prefix + key,
                            new String[]{"`" + match.group(1) + "`", match.group(2) == null ? "" : match.group(2)});
                } else if (value instanceof String literal && !literal.contains("${")) {
                    found.putIfAbsent(prefix + key, new String[]{"", literal});
                }
            }
        });
    }

    private static JsonNode metadata() throws IOException {
        try (var input = ConfigurationTableTest.class
                .getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(input).as("made when Maven compiles").isNotNull();
            return JsonMapper.builder().build().readTree(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
