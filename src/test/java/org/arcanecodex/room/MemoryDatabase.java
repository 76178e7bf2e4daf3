package org.arcanecodex.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/** One instance's way to the tables: the same statements in the same order as the real ones, each over the wire. */
final class MemoryDatabase implements RoomStore, RoomJournal, SnapshotStore {

    private final MemoryTables tables;
    private final MemoryTables.Wire wire;
    private final String writer;

    MemoryDatabase(MemoryTables tables, MemoryTables.Wire wire, String writer) {
        this.tables = tables;
        this.wire = wire;
        this.writer = writer;
    }

    private <T> T ask(Supplier<T> statement) {
        try {
            return wire.through(statement);
        } catch (MemoryTables.Cut e) {
            throw new StorageAway(e);
        }
    }

    // ---- rooms

    @Override
    public Optional<Long> insert(RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant now) {
        return ask(() -> tables.insert(code, room, seedCommit, seedSealed, now).map(made -> made.id));
    }

    @Override
    public Optional<RoomRow> find(RoomCode code) {
        return ask(() -> tables.find(code).map(MemoryTables.RoomTable::row));
    }

    @Override
    public void expect(long roomId, long seq, Instant due) {
        ask(() -> {
            var room = tables.room(roomId);
            room.dueAt(room.dueAt() == null || due.isBefore(room.dueAt()) ? due : room.dueAt());
            room.notedSeq = Math.max(room.notedSeq, seq);
            return true;
        });
    }

    @Override
    public boolean note(long roomId, long seq, RoomStatus status, boolean started, @Nullable Instant due,
            Instant now) {
        return ask(() -> {
            var room = tables.room(roomId);
            if (room.notedSeq > seq) {
                return false;
            }
            room.notedSeq = seq;
            room.status = status;
            room.dueAt(due);
            return true;
        });
    }

    @Override
    public void postpone(long roomId, Instant passed, Instant until) {
        ask(() -> {
            var room = tables.room(roomId);
            if (room.dueAt() != null && !room.dueAt().isAfter(passed)) {
                room.dueAt(until);
            }
            return true;
        });
    }

    @Override
    public Optional<String> owner(long roomId) {
        return ask(() -> Optional.ofNullable(tables.room(roomId).owners.get(tables.room(roomId).epoch)));
    }

    @Override
    public long mintEpoch(long roomId, String owner) {
        return ask(() -> {
            var room = tables.room(roomId);
            room.owners.put(++room.epoch, owner);
            return room.epoch;
        });
    }

    @Override
    public List<Due> due(Instant now, @Nullable Due after, int limit) {
        return ask(() -> tables.rooms()
                .stream()
                .filter(room -> room.dueAt() != null && room.dueAt().isBefore(now))
                .map(room -> new Due(room.dueAt(), room.id, room.code))
                .toList());
    }

    // ---- journals

    @Override
    public Appending append(long roomId, JournalRow row) {
        var room = tables.room(roomId);
        try {
            return switch (ask(() -> tables.insert(room, row, writer))) {
                case DONE -> new Appending.Appended();
                case NO_ROW -> new Appending.Fenced();
                case DUPLICATE -> whoWasFirst(room, row);
            };
        } catch (StorageAway e) {
            return new Appending.Unknown();
        }
    }

    private Appending whoWasFirst(MemoryTables.RoomTable room, JournalRow row) {
        long done = ask(() -> room.doneAt(row.actor(), row.commandId()));
        return done > 0 ? new Appending.AlreadyDone(done) : new Appending.Behind(tail(room.id, row.seq() - 1));
    }

    @Override
    public Standing recheck(long roomId, long knownSeq, String actor, String commandId) {
        var room = tables.room(roomId);
        record Numbers(long done, long last) {}
        var numbers = ask(() -> new Numbers(room.doneAt(actor, commandId), room.last()));
        if (numbers.done() > 0) {
            return new Appending.AlreadyDone(numbers.done());
        }
        return numbers.last() > knownSeq ? new Appending.Behind(tail(roomId, knownSeq)) : new Standing.Current();
    }

    @Override
    public List<JournalRow> tail(long roomId, long afterSeq) {
        return ask(() -> tables.room(roomId).after(afterSeq));
    }

    @Override
    public void read(long roomId, long afterSeq, Consumer<JournalRow> reader) {
        tail(roomId, afterSeq).forEach(reader);
    }

    @Override
    public List<Last> lasts(List<Long> roomIds) {
        return ask(() -> roomIds.stream()
                .filter(id -> tables.room(id).last() > 0)
                .map(id -> new Last(id, tables.room(id).last()))
                .toList());
    }

    // ---- snapshots

    @Override
    public void save(long roomId, Snapshot snapshot) { ask(() -> tables.keep(tables.room(roomId), snapshot)); }

    @Override
    public Optional<Snapshot> find(long roomId, int schemaVersion) {
        return ask(() -> Optional.ofNullable(tables.snapshots.get(roomId))
                .filter(found -> found.schemaVersion() == schemaVersion));
    }
}
