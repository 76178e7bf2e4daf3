package org.arcanecodex.room;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;

/** A kind that was asked for its rules and its codec once, since they may be dear to make and every command needs them. */
record AskedOnce<S, C, E>(RoomKind<S, C, E> kind, Rules<S, C, E> rules, RoomCodec<S, C, E> codec)
        implements
            RoomKind<S, C, E> {

    static <S, C, E> AskedOnce<S, C, E> of(RoomKind<S, C, E> kind) {
        return new AskedOnce<>(kind, kind.rules(), kind.codec());
    }

    @Override
    public Audience<S, E> audience(RoomCode code, long roomId) { return kind.audience(code, roomId); }

    @Override
    public RoomStatus status(S state) { return kind.status(state); }

    @Override
    public boolean wasStarted(S state) { return kind.wasStarted(state); }

    @Override
    public String phase(S state) { return kind.phase(state); }

    @Override
    public boolean seedMayBeShown(S state) { return kind.seedMayBeShown(state); }

    @Override
    public boolean goesAhead(C command) { return kind.goesAhead(command); }

    @Override
    public boolean errand(RoomCode code, long roomId, S state, Wake<C> next) {
        return kind.errand(code, roomId, state, next);
    }

    @Override
    public Optional<C> grace(S state, Wake<C> next, Instant until) { return kind.grace(state, next, until); }
}
