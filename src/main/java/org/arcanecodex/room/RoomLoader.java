package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;

/** Reads rooms from the database: snapshot and tail, or the whole journal. For any thread. */
final class RoomLoader<S, C, E> {

    private final RoomKind<S, C, E> kind;
    private final RoomPorts ports;
    private final Snapshots<S> snapshots;
    private final int ringSize;

    /**
     * A room as it was read.
     *
     * @param snapshotSeq the number of the snapshot that it was folded from, 0 if none
     */
    record Loaded<S, C, E>(Place place, RoomRow row, Chronicle<S, C, E> chronicle, long snapshotSeq) {

        /** The seed, if it may be shown. */
        Optional<byte[]> openSeed(RoomKind<S, C, E> kind) {
            return kind.seedMayBeShown(chronicle.state()) ? Optional.of(place.seed()) : Optional.empty();
        }
    }

    RoomLoader(RoomKind<S, C, E> kind, RoomPorts ports, Snapshots<S> snapshots, int ringSize) {
        this.kind = kind;
        this.ports = ports;
        this.snapshots = snapshots;
        this.ringSize = ringSize;
    }

    /**
     * Empty if there is no such room.
     *
     * @throws StorageAway if it cannot be read now
     * @throws UnreadableJournal if this version cannot read it
     */
    Optional<Loaded<S, C, E>> load(RoomCode code) {
        return ports.store().find(code).map(row -> {
            var place = place(row);
            var start = snapshots.find(place.roomId()).orElseGet(this::nothing);
            var chronicle = new Chronicle<>(place, kind, ringSize, start);
            ports.journal().read(place.roomId(), start.seq(), chronicle::fold);
            return new Loaded<>(place, row, chronicle, start.seq());
        });
    }

    /** The whole journal; throws like {@link #load}. */
    Optional<History<S, C, E>> history(RoomCode code) {
        return ports.store().find(code).map(row -> {
            var chronicle = new Chronicle<>(place(row), kind, 1, nothing());
            List<Happening<C, E>> happenings = new ArrayList<>();
            ports.journal().read(row.facts().roomId(), 0, line -> {
                chronicle.fold(line);
                happenings.add(happening(line));
            });
            return new History<>(row.facts(), happenings, chronicle.state());
        });
    }

    private Happening<C, E> happening(JournalRow row) {
        var written = kind.codec().decode(row.type(), row.payload());
        return new Happening<>(row.seq(), Actor.of(row.actor()), row.commandId(), row.at(), written.command(),
                written.events());
    }

    private Chronicle.Known<S> nothing() { return new Chronicle.Known<>(0, kind.rules().initial()); }

    private Place place(RoomRow row) {
        var facts = row.facts();
        var seed = ports.seeds().open(facts.code(), row.seedSealed());
        if (!SeedVault.commitment(seed).equals(facts.seedCommit())) {
            throw new IllegalStateException("The seed of " + facts.code() + " is not the one that was committed to");
        }
        return new Place(facts.roomId(), facts.code(), facts.seedCommit(), seed);
    }
}
