package org.arcanecodex.room;

import java.util.ArrayDeque;
import java.util.List;

/** The last steps of a room, for whoever comes back. */
final class Ring<S, E> {

    private final int size;
    private final ArrayDeque<Step<S, E>> steps = new ArrayDeque<>();

    Ring(int size) { this.size = size; }

    void add(Step<S, E> step) {
        if (steps.size() == size) {
            steps.removeFirst();
        }
        steps.addLast(step);
    }

    /** Oldest first. */
    List<Step<S, E>> steps() { return List.copyOf(steps); }
}
