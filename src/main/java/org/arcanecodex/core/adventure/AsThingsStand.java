package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.story.Facts;

/** What a story's conditions can ask of a state. */
record AsThingsStand(World world, int party) implements Facts {

    @Override
    public boolean flag(String flag) {
        return world.flag(flag);
    }

    @Override
    public int counter(String counter) {
        return world.counters().getOrDefault(counter, 0);
    }

    @Override
    public boolean clue(String clue) {
        return world.clues().contains(clue);
    }

    @Override
    public int trust() {
        return world.trust();
    }
}
