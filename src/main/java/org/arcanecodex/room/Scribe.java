package org.arcanecodex.room;

import java.util.List;

import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.platform.cluster.Bell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only one who moves a chronicle on: by appending to the journal, or by reading what others appended. Nobody hears
 * of anything before it is durable, and everybody here hears of everything, once and in order.
 *
 * <p>On the room's thread only.
 */
final class Scribe<S, C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    private final Place place;
    private final RoomCodec<S, C, E> codec;
    private final Chronicle<S, C, E> chronicle;
    private final Marks<S, C, E> marks;
    private final Audience<S, E> audience;
    private final SnapshotKeeper<S> snapshots;
    private final RoomJournal journal;
    private final Bell bell;
    private final RoomMetrics metrics;
    private boolean unsure;

    Scribe(Place place, RoomKind<S, C, E> kind, Chronicle<S, C, E> chronicle, Marks<S, C, E> marks,
            Audience<S, E> audience, SnapshotKeeper<S> snapshots, RoomPorts ports) {
        this.place = place;
        this.codec = kind.codec();
        this.chronicle = chronicle;
        this.marks = marks;
        this.audience = audience;
        this.snapshots = snapshots;
        this.journal = ports.journal();
        this.bell = ports.bell();
        this.metrics = ports.metrics();
    }

    /**
     * Appends a command with its events; whatever comes back, the chronicle is as new as that tells.
     *
     * @param epoch of the owner, for time's commands only
     * @param durable runs once the row is durable, before anybody else hears of it
     * @throws StorageAway if nothing was appended because nothing could be
     */
    Appending append(Issued<C> by, String commandId, List<E> events, @Nullable Long epoch, Runnable durable) {
        var step = chronicle.draft(events);
        var row = new JournalRow(step.seq(), epoch, by.by().key(), commandId, codec.commandType(by.command()),
                codec.encode(by.command(), events), by.at());
        marks.before(step);
        var outcome = metrics.appending(() -> journal.append(place.roomId(), row));
        switch (outcome) {
            case Appending.Appended() -> {
                chronicle.fold(step);
                durable.run();
                tell(step);
                bell.ring(place.roomId(), step.seq());
                marks.after(step);
            }
            case Appending.AlreadyDone(var at) -> catchUpTo(at);
            case Appending.Behind(var tail) -> follow(tail);
            case Appending.Fenced() -> {
                // Nothing was written; whoever called gives up his office.
            }
            case Appending.Unknown() -> unsure = true;
        }
        return outcome;
    }

    /** Folds rows that others appended, and tells who is here. */
    void follow(List<JournalRow> tail) {
        for (var row : tail) {
            tell(chronicle.fold(row));
        }
    }

    /** @throws StorageAway if the journal cannot be read now */
    void catchUp() {
        follow(journal.tail(place.roomId(), chronicle.seq()));
        unsure = false;
    }

    /** @throws StorageAway if the journal cannot be read now */
    void catchUpTo(long seq) {
        if (seq > chronicle.seq()) {
            catchUp();
        }
    }

    /** Whether something may be in the journal that this instance wrote and does not know of. */
    boolean unsure() {
        return unsure;
    }

    private void tell(Step<S, E> step) {
        snapshots.passed(step.seq(), step.after());
        try {
            audience.happened(step);
        } catch (RuntimeException e) {
            LOG.error("The audience of room {} failed at {}", place, step.seq(), e);
            lostTrack();
        }
    }

    void lostTrack() {
        try {
            audience.lostTrack(chronicle.seq(), chronicle.state());
        } catch (RuntimeException e) {
            LOG.error("The audience of room {} could not be told to look anew", place, e);
        }
    }
}
