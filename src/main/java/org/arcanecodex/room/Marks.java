package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a room's row beside its journal: the status for lists, and the deadline by which a room is found that nobody
 * runs. The deadline may be noted too early and never too late, so an earlier one is noted before the append; a later
 * one only when the time that is noted comes near, since most phases end long before their limit. A change of status
 * makes the room due meanwhile, so that somebody looks should we die in between.
 *
 * <p>On the room's thread only.
 */
final class Marks<S, C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    /** How far a deadline is put off at most while somebody may be about to append. */
    private static final Duration DOUBT = Duration.ofSeconds(60);
    /** How long before the time that is noted a later one is noted: nobody else need wake the room for nothing. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final long roomId;
    private final RoomKind<S, C, E> kind;
    private final Chronicle<S, C, E> chronicle;
    private final RoomStore store;
    private final InstantSource clock;
    private boolean settled = true;
    /** What the row holds, as far as is known here. */
    private @Nullable Instant noted;

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
            expect(step.seq(), earlier(due, clock.instant()));
        } else if (due != null && isEarlier(due, chronicle.due(step.before()))) {
            expect(step.seq(), due);
        }
    }

    private void expect(long seq, Instant due) {
        store.expect(roomId, seq, due);
        noted = earlier(noted, due);
    }

    void after(Step<S, E> step) {
        if (changesStatus(step)) {
            try {
                note(step.seq(), step.after());
                settled = true;
            } catch (StorageAway e) {
                settled = false;
            }
        }
    }

    private boolean note(long seq, S state) {
        var due = chronicle.due(state);
        if (!store.note(roomId, seq, kind.status(state), kind.wasStarted(state), due, clock.instant())) {
            return false;
        }
        noted = due;
        return true;
    }

    /** Whether a note got lost or will be too early soon, and {@link #settle} should be tried. */
    boolean unsettled() {
        return !settled || isOutdated() && !clock.instant().isBefore(settleAt());
    }

    /** When the note will have to be brought up to date if nothing happens. */
    Optional<Instant> next() {
        return isOutdated() ? Optional.of(settleAt()) : Optional.empty();
    }

    private Instant settleAt() { return Objects.requireNonNull(noted).minus(AHEAD); }

    private boolean isOutdated() { return isEarlier(noted, chronicle.due(chronicle.state())); }

    /** The room goes to sleep: it need not be woken too early, if that can be had. */
    void leave() {
        if (isOutdated()) {
            try {
                note(chronicle.seq(), chronicle.state());
            } catch (StorageAway e) {
                LOG.debug("Room {} will be woken too early: {}", roomId, e.getMessage());
            }
        }
    }

    /**
     * Notes the present state; for a room whose row says something else. The chronicle is at the journal's end.
     *
     * @throws StorageAway if that is not possible now
     */
    void settle() {
        var due = chronicle.due(chronicle.state());
        var now = clock.instant();
        if (!note(chronicle.seq(), chronicle.state())) {
            // Somebody announced a row that is not there (yet): he may still be about to append it.
            store.postpone(roomId, now, earlier(due, now.plus(DOUBT)));
            noted = null;
        }
        settled = true;
    }

    /** Whether a row that was read when the room woke says something else than its journal. */
    boolean differ(RoomRow row) {
        var due = chronicle.due(chronicle.state());
        noted = row.dueAt();
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
