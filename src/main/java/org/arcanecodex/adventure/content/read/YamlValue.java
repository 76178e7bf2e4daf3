package org.arcanecodex.adventure.content.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Condition;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a file, with its place. Asked for what it is not, it notes a problem and gives something harmless, so
 * that reading goes on.
 *
 * @param node null where the file has nothing, which was noted already
 */
record YamlValue(String path, @Nullable Node node, Notes notes) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final int LONGEST_ID = 48;

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        return wrong("should be a text", "");
    }

    /** A name for programs. */
    String id() {
        var id = text();
        if (!id.isEmpty() && (!ID.matcher(id).matches() || id.length() > LONGEST_ID)) {
            return wrong("should be a name of a-z, 0-9 and dashes, at most " + LONGEST_ID + " long, not '" + id + "'",
                    id);
        }
        return id;
    }

    int number(int least, int most) {
        if (node instanceof ScalarNode scalar && WHOLE.matcher(scalar.getValue()).matches()) {
            int number = Integer.parseInt(scalar.getValue());
            return number >= least && number <= most
                    ? number
                    : wrong("should be a number from " + least + " to " + most + ", not " + number, least);
        }
        return wrong("should be a whole number", least);
    }

    <E extends Enum<E>> E word(Class<E> type) {
        var word = text();
        return Words.find(type, word).orElseGet(() -> {
            var first = type.getEnumConstants()[0];
            return word.isEmpty() ? first : wrong("cannot be '" + word + "': it is one of " + Words.all(type), first);
        });
    }

    Condition condition() {
        var text = text();
        try {
            return text.isEmpty() ? new Condition.Always() : Condition.parse(text);
        } catch (Condition.Malformed e) {
            return wrong("is a condition that " + e.getMessage() + " (sign " + (e.at() + 1) + " of '" + text + "')",
                    new Condition.Always());
        }
    }

    /** Every item, read by {@code each}; its place is named by its id, if it has one, else by its number. */
    <T> List<T> list(Function<YamlValue, T> each) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong("should be a list", List.of());
        }
        var read = new ArrayList<T>();
        for (var item : sequence.getValue()) {
            read.add(each.apply(item(item, read.size())));
        }
        return read;
    }

    YamlMap map() {
        return node instanceof MappingNode mapping
                ? YamlMap.of(path, mapping, notes)
                : wrong("should be a map of 'key: value'", YamlMap.none(path, notes));
    }

    boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    boolean isMap() { return node instanceof MappingNode; }

    <T> T wrong(String why, T instead) {
        if (node != null) {
            notes.problem(node, "'" + path.substring(path.lastIndexOf('/') + 1) + "' " + why + ".");
        }
        return instead;
    }

    private YamlValue item(Node item, int number) {
        var where = path + "/" + idOf(item).orElse(Integer.toString(number));
        notes.stands(where, item);
        return new YamlValue(where, item, notes);
    }

    private static Optional<String> idOf(Node item) {
        return item instanceof MappingNode mapping
                ? mapping.getValue().stream().flatMap(YamlValue::ifId).findFirst()
                : Optional.empty();
    }

    private static Stream<String> ifId(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id")
                && entry.getValueNode() instanceof ScalarNode id ? Stream.of(id.getValue()) : Stream.of();
    }
}
