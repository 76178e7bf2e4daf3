package org.arcanecodex.adventure.content.read;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {

    record Read(Draft draft) implements Reading {}

    /** @param problems at least one, by line */
    record Unreadable(List<Problem> problems) implements Reading {
        public Unreadable {
            problems = problems.stream().sorted().toList();
        }
    }
}
