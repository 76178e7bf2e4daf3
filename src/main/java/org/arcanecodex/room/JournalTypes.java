package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.arcanecodex.core.rule.JournalName;

/** The records below one sealed interface, by their versioned names in the journal. */
public final class JournalTypes<T> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.v[1-9][0-9]*");
    private static final int MOST_SIGNS = 48;

    private final Class<T> base;
    private final Map<String, Class<?>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    private JournalTypes(Class<T> base) { this.base = base; }

    /** @throws IllegalArgumentException if a record has no name, or one that is bad or taken */
    public static <T> JournalTypes<T> of(Class<T> base) {
        var types = new JournalTypes<>(base);
        leaves(base).forEach(types::add);
        return types;
    }

    private static List<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        var found = new ArrayList<Class<?>>();
        for (var permitted : type.getPermittedSubclasses()) {
            found.addAll(leaves(permitted));
        }
        return found;
    }

    private void add(Class<?> leaf) {
        var annotation = leaf.getAnnotation(JournalName.class);
        if (annotation == null || !leaf.isRecord()) {
            throw new IllegalArgumentException(leaf + " is no record with a @JournalName");
        }
        var name = annotation.value();
        if (!NAME.matcher(name).matches() || name.length() > MOST_SIGNS) {
            throw new IllegalArgumentException(name + " is no name like check-rolled.v1");
        }
        if (byName.putIfAbsent(name, leaf) != null) {
            throw new IllegalArgumentException(name + " names two records");
        }
        names.put(leaf, name);
    }

    Class<T> base() { return base; }

    Map<String, Class<?>> byName() { return byName; }

    Optional<Class<?>> find(String name) { return Optional.ofNullable(byName.get(name)); }

    String nameOf(Object value) {
        var name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException(value.getClass() + " does not belong to " + base);
        }
        return name;
    }
}
