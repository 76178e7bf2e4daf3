package org.arcanecodex.adventure.content.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One map of a file. Its keys are taken out one by one; {@link #close} refuses those that nobody wanted. */
final class YamlMap {

    private final String path;
    private final @Nullable Node node;
    private final Notes notes;
    private final Map<String, Entry> left = new LinkedHashMap<>();

    private record Entry(ScalarNode key, Node value) {}

    private YamlMap(String path, @Nullable Node node, Notes notes) {
        this.path = path;
        this.node = node;
        this.notes = notes;
    }

    static YamlMap none(String path, Notes notes) {
        return new YamlMap(path, null, notes);
    }

    static YamlMap of(String path, MappingNode mapping, Notes notes) {
        var map = new YamlMap(path, mapping, notes);
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                notes.problem(tuple.getKeyNode(), "A key should be a word.");
            } else if (map.left.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode())) != null) {
                notes.problem(key, "'" + key.getValue() + "' is written twice.");
            } else {
                notes.stands(map.place(key.getValue()), key);
            }
        }
        return map;
    }

    YamlValue need(String key) {
        return find(key).orElseGet(() -> {
            if (node != null) {
                notes.problem(node, "'" + key + "' is missing in " + name() + ".");
            }
            return new YamlValue(place(key), null, notes);
        });
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(left.remove(key)).map(entry -> new YamlValue(place(key), entry.value(), notes));
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    /** What the key holds, or {@code otherwise} without it. */
    <T extends @Nullable Object> T find(String key, Function<YamlValue, T> how, T otherwise) {
        var value = find(key);
        return value.isPresent() ? how.apply(value.get()) : otherwise;
    }

    @Nullable
    String text(String key) {
        return find(key).map(YamlValue::text).orElse(null);
    }

    @Nullable
    String id(String key) {
        return find(key).map(YamlValue::id).orElse(null);
    }

    <T> List<T> list(String key, Function<YamlValue, T> each) {
        return find(key, value -> value.list(each), List.of());
    }

    /** The entries under a key, if it is there. */
    <T> SequencedMap<String, T> entries(String key, BiFunction<String, YamlValue, T> each) {
        return find(key, value -> value.map().entries(each), new LinkedHashMap<>());
    }

    /** Every entry of this map, keys being ids, read by {@code each}. */
    <T> SequencedMap<String, T> entries(BiFunction<String, YamlValue, T> each) {
        var entries = new LinkedHashMap<String, T>();
        left.forEach((key, entry) -> {
            var id = new YamlValue(place(key), entry.key(), notes).id();
            entries.put(id, each.apply(id, new YamlValue(place(key), entry.value(), notes)));
        });
        left.clear();
        return entries;
    }

    void close() {
        left.forEach((key, entry) -> notes.problem(entry.key(), "'" + key + "' is not a key of " + name() + "."));
    }

    /** Notes a problem with the map as a whole. */
    void wrong(String sentence) {
        if (node != null) {
            notes.problem(node, sentence);
        }
    }

    String path() {
        return path;
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    private String name() {
        return path.isEmpty() ? "the story" : "'" + path + "'";
    }
}
