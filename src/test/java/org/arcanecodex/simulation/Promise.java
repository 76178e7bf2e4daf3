package org.arcanecodex.simulation;

import java.util.Locale;

/** What is promised, whatever goes wrong. */
public enum Promise {
    /** What was acknowledged is in the journal, with the number that was told. */
    ACKNOWLEDGED_IS_STORED,
    /** The numbers of a journal are 1 to n, each once. */
    NUMBERS_WITHOUT_HOLES,
    /** No command of anybody is in the journal twice. */
    COMMANDS_ONCE,
    /** Nobody hears of what is not stored yet. */
    STORED_BEFORE_TOLD,
    /** Everybody's frames and views are the journal through their eyes: no gap, no double, no disorder. */
    TOLD_IS_THE_PROJECTION,
    /** No byte with a secret goes to anybody whose it is not. */
    NO_SECRET_ELSEWHERE,
    /** Nobody enters a private table without an invitation or the host's nod. */
    UNINVITED_STAY_OUTSIDE,
    /** The epochs of time's commands never fall, and each is of one instance. */
    EPOCHS_RISE,
    /** A deadline fires once, not before its instant, and not long after it where nothing goes wrong. */
    DEADLINES_ONCE_AND_IN_TIME,
    /** The noted deadline of a room is never long after the true one. */
    DEADLINES_ARE_NOTED,
    /** A snapshot is the state at its number, and never gives way to an older one. */
    SNAPSHOTS_ARE_TRUE,
    /** Every roll is the formula's, and the seed the one that was committed to. */
    DICE_BY_THE_FORMULA,
    /** What was said after something was acknowledged comes after it in the journal. */
    IN_THE_ORDER_OF_TIME,
    /** Nobody has two seats at a table. */
    ONE_SEAT_EACH,
    /** A hero who sits at a table is bound to its room, and so to no other, until the room has paid. */
    HEROES_AT_ONE_TABLE,
    /** A room tells what was paid, which was paid once. */
    PAID_ONCE,
    /** What is stored already is not refused when it is said again. */
    REFUSED_IS_NOT_STORED,
    /** Once nothing goes wrong any more, everybody is back and every room accepts a move. */
    EVERYBODY_PLAYS_ON,
    /** No fault of ours is logged. */
    NO_FAULT_OF_OURS;

    @Override
    public String toString() { return name().toLowerCase(Locale.ROOT).replace('_', ' '); }
}
