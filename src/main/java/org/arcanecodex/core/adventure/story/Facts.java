package org.arcanecodex.core.adventure.story;

/** What a condition can ask about: how the story stands right now. */
public interface Facts {

    boolean flag(String flag);

    int counter(String counter);

    boolean clue(String clue);

    /** 0 to 100. */
    int trust();

    /** How many play, companions included. */
    int party();
}
