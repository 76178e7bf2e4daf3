package org.arcanecodex.room;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/** The tables of rooms without a database: the same keys and conditions, and each statement one indivisible moment. */
public final class MemoryTables {

    /** What the database itself sees to. A test may do without, to see what fails then. */
    public enum Guard {
        UNIQUE_COMMAND, PRIMARY_KEY, EPOCH, SNAPSHOT_ORDER
    }

    /** Stands between a caller and the tables: may let others go first, and may lose the question or the answer. */
    public interface Wire {

        /** @throws Cut if there was no answer */
        <T> T through(Supplier<T> statement);
    }

    /** The connection was lost. */
    public static final class Cut extends RuntimeException {
        public Cut() { super("The wire was cut", null, false, false); }
    }

    /** One row of the journal, and who wrote it. */
    public record Line(long seq, @Nullable Long epoch, String actor, String commandId, String type, String payload,
            Instant at, String writer) {}

    private record Command(String actor, String id) {}

    /** A room's row, with its journal in the order of the numbers. */
    public static final class RoomTable {

        public final long id;
        public final RoomCode code;
        public final List<Line> journal = new ArrayList<>();
        public final Map<Long, String> owners = new TreeMap<>();
        public final List<Kept> snapshots = new ArrayList<>();
        final RoomFacts facts;
        final byte[] seedSealed;
        private final Map<Command, Long> done = new HashMap<>();
        @Nullable
        RoomStatus status;
        private @Nullable Instant dueAt;
        long notedSeq;
        long epoch;

        RoomTable(long id, RoomFacts facts, byte[] seedSealed, Instant now) {
            this.id = id;
            this.code = facts.code();
            this.facts = facts;
            this.seedSealed = seedSealed;
            this.dueAt = now;
        }

        public @Nullable Instant dueAt() { return dueAt; }

        public @Nullable RoomStatus status() { return status; }

        void dueAt(@Nullable Instant due) { dueAt = due == null ? null : due.truncatedTo(ChronoUnit.MILLIS); }

        RoomRow row() {
            var now = new RoomFacts(id, code, status == null ? RoomStatus.OPEN : status, facts.scenarioId(),
                    facts.scenarioVersion(), facts.seedCommit(), facts.createdAt());
            return new RoomRow(now, status != null, seedSealed, dueAt, notedSeq);
        }

        List<JournalRow> after(long seq) {
            return journal.stream()
                    .skip(journal.isEmpty() || journal.getLast().seq() != journal.size()
                            ? 0
                            : Math.min(seq, journal.size()))
                    .filter(line -> line.seq() > seq)
                    .map(line -> new JournalRow(line.seq(), line.epoch(), line.actor(), line.commandId(), line.type(),
                            line.payload(), line.at()))
                    .toList();
        }

        long last() { return journal.isEmpty() ? 0 : journal.getLast().seq(); }

        long doneAt(String actor, String commandId) {
            return done.getOrDefault(new Command(actor, commandId), 0L);
        }
    }

    /** A snapshot as it was after one statement that kept one. */
    public record Kept(long seq, String state) {}

    final Map<Long, SnapshotStore.Snapshot> snapshots = new HashMap<>();
    private final Map<Long, RoomTable> rooms = new TreeMap<>();
    private final Set<Guard> guards = EnumSet.allOf(Guard.class);

    public void doWithout(Guard guard) { guards.remove(guard); }

    boolean has(Guard guard) { return guards.contains(guard); }

    public RoomTable room(long id) { return Optional.ofNullable(rooms.get(id)).orElseThrow(); }

    public List<RoomTable> rooms() { return List.copyOf(rooms.values()); }

    Optional<RoomTable> find(RoomCode code) {
        return rooms.values().stream().filter(room -> room.code.equals(code)).findFirst();
    }

    Optional<RoomTable> insert(RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant now) {
        if (find(code).isPresent()) {
            return Optional.empty();
        }
        long id = rooms.size() + 1;
        var facts = new RoomFacts(id, code, RoomStatus.OPEN, room.scenarioId(), room.scenarioVersion(), seedCommit,
                now);
        var table = new RoomTable(id, facts, seedSealed, now);
        rooms.put(id, table);
        return Optional.of(table);
    }

    /** What an insert comes to. */
    enum Inserted {
        DONE, DUPLICATE, NO_ROW
    }

    Inserted insert(RoomTable room, JournalRow row, String writer) {
        if (has(Guard.EPOCH) && row.epoch() != null && row.epoch() != room.epoch) {
            return Inserted.NO_ROW;
        }
        boolean sameCommand = room.doneAt(row.actor(), row.commandId()) > 0;
        boolean sameNumber = row.seq() <= room.last();
        if (has(Guard.UNIQUE_COMMAND) && sameCommand || has(Guard.PRIMARY_KEY) && sameNumber) {
            return Inserted.DUPLICATE;
        }
        room.done.putIfAbsent(new Command(row.actor(), row.commandId()), row.seq());
        room.journal.add(new Line(row.seq(), row.epoch(), row.actor(), row.commandId(), row.type(), row.payload(),
                row.at().truncatedTo(ChronoUnit.MILLIS), writer));
        if (sameNumber) {
            room.journal.sort(Comparator.comparingLong(Line::seq));
        }
        return Inserted.DONE;
    }

    boolean keep(RoomTable room, SnapshotStore.Snapshot snapshot) {
        var before = snapshots.get(room.id);
        if (before == null || snapshot.seq() > before.seq() || !has(Guard.SNAPSHOT_ORDER)) {
            snapshots.put(room.id, snapshot);
            room.snapshots.add(new Kept(snapshot.seq(), snapshot.state()));
        }
        return true;
    }
}
