package org.arcanecodex.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/** The tables of rooms without a database: the same keys, the same conditions, each call one indivisible moment. */
final class MemoryDatabase implements RoomStore, RoomJournal, SnapshotStore {

    /** Stands between a caller and the tables: may put others first, and may lose the question or the answer. */
    interface Wire {
        <T> T through(Supplier<T> call);
    }

    static final class Row {
        final long id;
        final RoomCode code;
        final NewRoom<?> room;
        final String seedCommit;
        final byte[] seedSealed;
        final Instant createdAt;
        final List<JournalRow> journal = new ArrayList<>();
        @Nullable
        RoomStatus status;
        @Nullable
        Instant dueAt;
        long notedSeq;
        long epoch;

        Row(long id, RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant createdAt) {
            this.id = id;
            this.code = code;
            this.room = room;
            this.seedCommit = seedCommit;
            this.seedSealed = seedSealed;
            this.createdAt = createdAt;
        }

        RoomFacts facts() {
            return new RoomFacts(id, code, status == null ? RoomStatus.OPEN : status, room.scenarioId(),
                    room.scenarioVersion(), seedCommit, createdAt);
        }
    }

    private final Map<Long, Row> rows;
    private final Map<Long, Snapshot> snapshots;
    private final Wire wire;

    MemoryDatabase(Wire wire) { this(new TreeMap<>(), new HashMap<>(), wire); }

    private MemoryDatabase(Map<Long, Row> rows, Map<Long, Snapshot> snapshots, Wire wire) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.wire = wire;
    }

    /** The same tables at the end of another wire. */
    MemoryDatabase over(Wire other) {
        return new MemoryDatabase(rows, snapshots, other);
    }

    Row row(long roomId) { return rows.get(roomId); }

    @Override
    public Optional<Long> insert(RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant now) {
        return wire.through(() -> {
            long id = rows.size() + 1;
            rows.put(id, new Row(id, code, room, seedCommit, seedSealed, now));
            return Optional.of(id);
        });
    }

    @Override
    public Optional<RoomRow> find(RoomCode code) {
        return wire.through(() -> rows.values()
                .stream()
                .filter(row -> row.code.equals(code))
                .map(row -> new RoomRow(row.facts(), row.status != null, row.seedSealed, row.dueAt, row.notedSeq))
                .findFirst());
    }

    @Override
    public List<RoomFacts> list(RoomStatus status, long before, int limit) {
        return wire.through(() -> rows.values()
                .stream()
                .filter(row -> row.status == status && row.id < before)
                .sorted(Comparator.comparing((Row row) -> row.id).reversed())
                .limit(limit)
                .map(Row::facts)
                .toList());
    }

    @Override
    public void expect(long roomId, long seq, Instant due) {
        wire.through(() -> {
            var row = row(roomId);
            row.dueAt = row.dueAt == null || due.isBefore(row.dueAt) ? due : row.dueAt;
            row.notedSeq = Math.max(row.notedSeq, seq);
            return true;
        });
    }

    @Override
    public boolean note(long roomId, long seq, RoomStatus status, @Nullable Instant due, Instant now) {
        return wire.through(() -> {
            var row = row(roomId);
            if (row.notedSeq > seq) {
                return false;
            }
            row.notedSeq = seq;
            row.status = status;
            row.dueAt = due;
            return true;
        });
    }

    @Override
    public void postpone(long roomId, Instant passed, Instant until) {
        wire.through(() -> {
            var row = row(roomId);
            if (row.dueAt != null && !row.dueAt.isAfter(passed)) {
                row.dueAt = until;
            }
            return true;
        });
    }

    @Override
    public long mintEpoch(long roomId, String owner) { return wire.through(() -> ++row(roomId).epoch); }

    @Override
    public List<Due> due(Instant now, @Nullable Due after, int limit) {
        return wire.through(() -> rows.values()
                .stream()
                .filter(row -> row.dueAt != null && row.dueAt.isBefore(now))
                .map(row -> new Due(row.dueAt, row.id, row.code))
                .toList());
    }

    @Override
    public Appending append(long roomId, JournalRow row) {
        try {
            return wire.through(() -> put(row(roomId), row));
        } catch (StorageAway e) {
            return new Appending.Unknown();
        }
    }

    private static Appending put(Row room, JournalRow row) {
        if (row.epoch() != null && row.epoch() != room.epoch) {
            return new Appending.Fenced();
        }
        var done = doneAt(room, row.actor(), row.commandId());
        if (done > 0) {
            return new Appending.AlreadyDone(done);
        }
        if (row.seq() <= room.journal.size()) {
            return new Appending.Behind(after(room, row.seq() - 1));
        }
        room.journal.add(row);
        return new Appending.Appended();
    }

    private static long doneAt(Row room, String actor, String commandId) {
        return room.journal.stream()
                .filter(row -> row.actor().equals(actor) && row.commandId().equals(commandId))
                .mapToLong(JournalRow::seq)
                .findFirst()
                .orElse(0);
    }

    private static List<JournalRow> after(Row room, long seq) {
        return List.copyOf(room.journal.subList((int) Math.min(seq, room.journal.size()), room.journal.size()));
    }

    @Override
    public Standing recheck(long roomId, long knownSeq, String actor, String commandId) {
        return wire.through(() -> {
            var done = doneAt(row(roomId), actor, commandId);
            if (done > 0) {
                return new Appending.AlreadyDone(done);
            }
            var tail = after(row(roomId), knownSeq);
            return tail.isEmpty() ? new Standing.Current() : new Appending.Behind(tail);
        });
    }

    @Override
    public List<JournalRow> tail(long roomId, long afterSeq) {
        return wire.through(() -> after(row(roomId), afterSeq));
    }

    @Override
    public void read(long roomId, long afterSeq, Consumer<JournalRow> reader) {
        tail(roomId, afterSeq).forEach(reader);
    }

    @Override
    public List<Last> lasts(List<Long> roomIds) {
        return wire.through(() -> roomIds.stream()
                .filter(id -> !row(id).journal.isEmpty())
                .map(id -> new Last(id, row(id).journal.size()))
                .toList());
    }

    @Override
    public void save(long roomId, Snapshot snapshot) {
        wire.through(() -> snapshots.merge(roomId, snapshot,
                (before, now) -> now.seq() > before.seq() ? now : before));
    }

    @Override
    public Optional<Snapshot> find(long roomId, int schemaVersion) {
        return wire.through(() -> Optional.ofNullable(snapshots.get(roomId))
                .filter(found -> found.schemaVersion() == schemaVersion));
    }
}
