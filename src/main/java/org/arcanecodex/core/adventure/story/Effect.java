package org.arcanecodex.core.adventure.story;

/** One thing that a deed leads to. */
public sealed interface Effect {

    record SetFlag(String flag) implements Effect {}

    record ClearFlag(String flag) implements Effect {}

    record Count(String counter, int by) implements Effect {}

    record FindClue(String clue) implements Effect {}

    record ChangeTrust(int by, String why) implements Effect {}

    /** @param all the whole party, not only who acted */
    record ChangeHp(int by, boolean all) implements Effect {}

    /** To who acted. */
    record GainItem(String item) implements Effect {}

    /** From who acted. */
    record LoseItem(String item) implements Effect {}

    /** To who acted. */
    record ChangeMomentum(int by) implements Effect {}

    record ChangeApproval(int by, String companion) implements Effect {}

    /** Everybody learns the truth of the whisper, and lies about it come out. */
    record Reveal(String whisper) implements Effect {}

    /** Who acted hears the whisper. */
    record Hear(String whisper) implements Effect {}

    /** The line that tells what happened. */
    record Say(String text) implements Effect {}
}
