package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a room's row beside its journal: the status for lists, and the deadline by which a room is found that nobody
 * runs. The deadline may be noted too early and never too late, so an earlier one is noted before the append, a later
 * one after it; a change of status makes the room due meanwhile, so that somebody looks should we die in between.
 *
 * <p>On the room's thread only.
 */
final class Marks<S, C, E> {

    /** How far a deadline is put off at most while somebody may be about to append. */
    private static final Duration DOUBT = Duration.ofSeconds(60);

    private final long roomId;
    private final RoomKind<S, C, E> kind;
    private final Chronicle<S, C, E> chronicle;
    private final RoomStore store;
    private final InstantSource clock;
    private boolean settled = true;

    Marks(long roomId, RoomKind<S, C, E> kind, Chronicle<S, C, E> chronicle, RoomStore store, InstantSource clock) {
        this.roomId = roomId;
        this.kind = kind;
        this.chronicle = chronicle;
        this.store = store;
        this.clock = clock;
    }

    /** @throws StorageAway and then nothing must be appended */
    void before(Step<S, E> step) {
        var due = chronicle.due(step.after());
        if (changesStatus(step)) {
            store.expect(roomId, step.seq(), earlier(due, clock.instant()));
        } else if (due != null && isEarlier(due, chronicle.due(step.before()))) {
            store.expect(roomId, step.seq(), due);
        }
    }

    void after(Step<S, E> step) {
        var due = chronicle.due(step.after());
        var was = chronicle.due(step.before());
        if (changesStatus(step) || isEarlier(due, was) || isEarlier(was, due)) {
            note(step.seq(), step.after());
        }
    }

    private void note(long seq, S state) {
        try {
            store.note(roomId, seq, kind.status(state), chronicle.due(state), clock.instant());
            settled = true;
        } catch (StorageAway e) {
            settled = false;
        }
    }

    /** Whether a note got lost and {@link #settle} should be tried again. */
    boolean unsettled() { return !settled; }

    /**
     * Notes the present state; for a room whose row says something else. The chronicle is at the journal's end.
     *
     * @throws StorageAway if that is not possible now
     */
    void settle() {
        var due = chronicle.due(chronicle.state());
        var now = clock.instant();
        if (!store.note(roomId, chronicle.seq(), kind.status(chronicle.state()), due, now)) {
            // Somebody announced a row that is not there (yet): he may still be about to append it.
            store.postpone(roomId, now, earlier(due, now.plus(DOUBT)));
        }
        settled = true;
    }

    /** Whether a row that was read when the room woke says something else than its journal. */
    boolean differ(RoomRow row) {
        var due = chronicle.due(chronicle.state());
        return chronicle.seq() > 0
                && (!row.opened() || row.facts().status() != kind.status(chronicle.state())
                        || isEarlier(row.dueAt(), due) && isEarlier(row.dueAt(), clock.instant()));
    }

    private boolean changesStatus(Step<S, E> step) {
        return step.seq() == 1 || kind.status(step.before()) != kind.status(step.after());
    }

    private static Instant earlier(@Nullable Instant due, Instant other) {
        return due != null && due.isBefore(other) ? due : other;
    }

    /** Null is never. */
    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isBefore(other));
    }
}
