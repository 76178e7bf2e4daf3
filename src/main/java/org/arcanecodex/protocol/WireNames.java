package org.arcanecodex.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The names of all messages under a sealed interface, in both directions. */
final class WireNames {

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, String> byType = new HashMap<>();

    WireNames(Class<?> root) {
        leaves(root).forEach(this::add);
    }

    private void add(Class<?> type) {
        var name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException(type.getName() + " has no @WireName");
        }
        var other = byName.put(name.value(), type);
        if (other != null) {
            throw new IllegalStateException(type.getName() + " and " + other.getName() + " are both " + name.value());
        }
        byType.put(type, name.value());
    }

    /** The records below a sealed interface. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(WireNames::leaves) : Stream.of(type);
    }

    @Nullable
    Class<?> type(String name) {
        return byName.get(name);
    }

    String name(Class<?> type) {
        var name = byType.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " is never sent");
        }
        return name;
    }

    Map<Class<?>, String> all() {
        return Map.copyOf(byType);
    }
}
