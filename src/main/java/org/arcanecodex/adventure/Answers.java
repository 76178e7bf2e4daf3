package org.arcanecodex.adventure;

import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;

/** The refusals that do not come from the rules, and the rules' own in the words of the wire. */
final class Answers {

    static final Answer NOWHERE = refused(ErrorCode.NOT_SEATED, "You are at no table; join a room first.");
    static final Answer ELSEWHERE = refused(ErrorCode.CONFLICT,
            "You have gone on in another window. Join again to take your seat back here.");
    static final Answer NO_ROOM = refused(ErrorCode.NOT_FOUND, "There is no such room.");
    static final Answer PRIVATE = refused(ErrorCode.FORBIDDEN,
            "This table is private: you need its invitation or the host's nod.");
    static final Answer CLOSED = refused(ErrorCode.ROOM_CLOSED, "This room is closed.");
    static final Answer NO_STORY = refused(ErrorCode.NOT_FOUND, "There is no such story.");
    static final Answer STORY_AWAY = refused(ErrorCode.NOT_FOUND, "The story of this room is not here.");
    static final Answer AGAIN = refused(ErrorCode.RETRY, "That may not have been heard. Please try again.");
    static final Answer BUSY = refused(ErrorCode.BUSY, "Too much is happening just now. Please try again.");
    static final Answer FAULT = refused(ErrorCode.INTERNAL, "Something went wrong on our side.");

    private Answers() {}

    static Answer refused(ErrorCode code, String why) {
        return new Answer.Refused(code, why);
    }

    static Answer refused(Refusal why) {
        return refused(code(why.code()), why.message());
    }

    private static ErrorCode code(Refusal.Code code) {
        return switch (code) {
            case BAD_REQUEST -> ErrorCode.BAD_REQUEST;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case ROOM_FULL -> ErrorCode.ROOM_FULL;
            case ROOM_CLOSED -> ErrorCode.ROOM_CLOSED;
            case NOT_SEATED -> ErrorCode.NOT_SEATED;
            case WRONG_PHASE -> ErrorCode.WRONG_PHASE;
            case ALREADY_DONE -> ErrorCode.ALREADY_DONE;
            case UNAFFORDABLE -> ErrorCode.UNAFFORDABLE;
            case STALE -> ErrorCode.STALE;
        };
    }
}
