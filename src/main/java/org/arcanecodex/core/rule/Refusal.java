package org.arcanecodex.core.rule;

/** Why the rules say no: a stable code for programs, one sentence for the player. */
public record Refusal(Code code, String message) {

    /** The rules' share of the error codes that clients know. */
    public enum Code {
        BAD_REQUEST, FORBIDDEN, NOT_FOUND, ROOM_FULL, ROOM_CLOSED, NOT_SEATED, WRONG_PHASE, ALREADY_DONE, UNAFFORDABLE, STALE
    }
}
