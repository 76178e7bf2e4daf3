package org.arcanecodex.core.adventure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.rule.JournalName;

/** All commands and events there are, found through their sealed types. */
final class Vocabulary {

    private Vocabulary() {}

    static List<Class<?>> commands() {
        return leaves(AdventureCommand.class).distinct().toList();
    }

    static List<Class<?>> events() {
        return leaves(AdventureEvent.class).distinct().toList();
    }

    static String name(Class<?> type) {
        return type.getAnnotation(JournalName.class).value();
    }

    static Class<?> command(String name) {
        return commands().stream()
                .filter(type -> name(type).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no command " + name));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Vocabulary::leaves)
                : Stream.of(type);
    }
}
