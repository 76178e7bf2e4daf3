package org.arcanecodex.core.adventure;

import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.core.rule.Refusal.Code;

/** The ways to say no, so that a rule reads as a sentence. */
final class No {

    private No() {}

    static Refusal bad(String why) {
        return new Refusal(Code.BAD_REQUEST, why);
    }

    static Refusal forbidden(String why) {
        return new Refusal(Code.FORBIDDEN, why);
    }

    static Refusal such(String why) {
        return new Refusal(Code.NOT_FOUND, why);
    }

    static Refusal room(String why) {
        return new Refusal(Code.ROOM_FULL, why);
    }

    static Refusal seat() {
        return new Refusal(Code.NOT_SEATED, "You have no seat at this table.");
    }

    static Refusal phase(String why) {
        return new Refusal(Code.WRONG_PHASE, why);
    }

    static Refusal again(String why) {
        return new Refusal(Code.ALREADY_DONE, why);
    }

    static Refusal means(String why) {
        return new Refusal(Code.UNAFFORDABLE, why);
    }

    static Refusal late(String why) {
        return new Refusal(Code.STALE, why);
    }

    static Refusal closed() {
        return new Refusal(Code.ROOM_CLOSED, "This room is closed.");
    }
}
