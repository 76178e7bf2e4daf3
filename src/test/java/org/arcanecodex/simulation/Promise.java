package org.arcanecodex.simulation;

/** What is promised, whatever goes wrong. */
public enum Promise {
    ACKNOWLEDGED_IS_STORED(
            "what was acknowledged is in the journal, with the number that was told"), NUMBERS_WITHOUT_HOLES(
                    "the numbers of a journal are 1 to n, each once"), COMMANDS_ONCE(
                            "no command of anybody is in the journal twice"), STORED_BEFORE_TOLD(
                                    "nobody hears of what is not stored yet"), FRAMES_ARE_THE_PROJECTION(
                                            "each one's frames are the journal through their eyes: no gap, no double, no disorder"), NO_SECRET_ELSEWHERE(
                                                    "no byte with a secret goes to anybody whose it is not"), EPOCHS_RISE(
                                                            "the epochs of time's commands never fall, and each is of one instance"), DEADLINES_ONCE_AND_IN_TIME(
                                                                    "a deadline fires once, not before its instant and not long after it"), DEADLINES_ARE_NOTED(
                                                                            "the noted deadline of a room is never long after the true one"), SNAPSHOTS_ARE_TRUE(
                                                                                    "a snapshot is the state at its number, and never gives way to an older one"), DICE_BY_THE_FORMULA(
                                                                                            "every roll is the formula's, and the seed the one that was committed to"), REFUSED_IS_NOT_STORED(
                                                                                                    "what was refused for good is not in the journal"), EVERYBODY_PLAYS_ON(
                                                                                                            "once nothing goes wrong any more, everybody is back and every room accepts a move"), NO_FAULT_OF_OURS(
                                                                                                                    "no fault of ours is logged");

    private final String words;

    Promise(String words) { this.words = words; }

    @Override
    public String toString() { return words; }
}
