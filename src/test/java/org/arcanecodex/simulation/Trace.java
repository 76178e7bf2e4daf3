package org.arcanecodex.simulation;

import java.util.function.Supplier;

/** All that happened, as one number; and in words, if somebody wants to read it. */
public final class Trace {

    private final boolean aloud;
    private long hash = 1125899906842597L;

    public Trace(boolean aloud) { this.aloud = aloud; }

    public void add(long value) { hash = 31 * hash + value; }

    /** @param line made only if it is to be read */
    public void say(Supplier<String> line) {
        if (aloud) {
            System.out.println(line.get());
        }
    }

    public long hash() { return hash; }
}
