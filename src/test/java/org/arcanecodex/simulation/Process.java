package org.arcanecodex.simulation;

import java.util.ArrayList;
import java.util.List;

/** Something that lives and dies as a whole: one run of an instance, or the world around all of them. */
public final class Process {

    private final String name;
    final List<Fiber> fibers = new ArrayList<>();
    long pausedUntil;
    private boolean dead;

    public Process(String name) { this.name = name; }

    public String name() { return name; }

    public boolean isDead() { return dead; }

    void die() { dead = true; }

    @Override
    public String toString() { return name; }
}
