package org.arcanecodex.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.arcanecodex.platform.trace.Trail;
import org.springframework.dao.DataAccessException;

/** Journals in {@code room_event}: one autocommit insert for a command, so that a frozen process holds no lock. */
final class SqlRoomJournal implements RoomJournal {

    private static final int PAGE = 500;

    private final Storage storage;

    SqlRoomJournal(Storage storage) { this.storage = storage; }

    @Override
    public Appending append(long roomId, JournalRow row) {
        try {
            int rows = row.epoch() == null ? insert(roomId, row) : insertFenced(roomId, row, row.epoch());
            return rows == 1 ? new Appending.Appended() : new Appending.Fenced();
        } catch (StorageAway e) {
            return new Appending.Unknown();
        } catch (DataAccessException e) {
            return switch (SqlTrouble.of(e)) {
                case DUPLICATE -> whoWasFirst(roomId, row);
                case CROWDED -> behind(roomId, row.seq() - 1);
                case FAULT, AWAY -> throw e;
            };
        }
    }

    private int insert(long roomId, JournalRow row) {
        return storage.ask(jdbc -> jdbc.update(
                """
                insert into room_event(room_id, seq, owner_epoch, actor_id, cmd_id, type, payload, created_at, request_id)
                values (?, ?, null, ?, ?, ?, ?, ?, ?)
                """,
                roomId, row.seq(), row.actor(), row.commandId(), row.type(), row.payload(),
                row.at().toEpochMilli(), Trail.nameHere()));
    }

    /** The shared lock that this takes on the room's row is the fence. */
    private int insertFenced(long roomId, JournalRow row, long epoch) {
        return storage.ask(jdbc -> jdbc.update(
                """
                insert into room_event(room_id, seq, owner_epoch, actor_id, cmd_id, type, payload, created_at, request_id)
                select room_id, ?, owner_epoch, ?, ?, ?, ?, ?, ? from room where room_id = ? and owner_epoch = ?
                """,
                row.seq(), row.actor(), row.commandId(), row.type(), row.payload(), row.at().toEpochMilli(),
                Trail.nameHere(), roomId, epoch));
    }

    private Appending whoWasFirst(long roomId, JournalRow row) {
        try {
            var done = doneAt(roomId, row.actor(), row.commandId());
            return done > 0 ? new Appending.AlreadyDone(done) : new Appending.Behind(tail(roomId, row.seq() - 1));
        } catch (StorageAway e) {
            return new Appending.Unknown();
        }
    }

    private Appending behind(long roomId, long knownSeq) {
        try {
            return new Appending.Behind(tail(roomId, knownSeq));
        } catch (StorageAway e) {
            return new Appending.Unknown();
        }
    }

    private long doneAt(long roomId, String actor, String commandId) {
        return storage.ask(
                jdbc -> jdbc.queryForList("""
                                          select seq from room_event where room_id = ? and actor_id = ? and cmd_id = ?
                                          """, Long.class, roomId, actor, commandId)).stream().findFirst().orElse(0L);
    }

    @Override
    public Standing recheck(long roomId, long knownSeq, String actor, String commandId) {
        var numbers = storage.ask(jdbc -> jdbc.queryForObject(
                """
                select coalesce((select seq from room_event where room_id = ? and actor_id = ? and cmd_id = ?), 0) done,
                       coalesce((select max(seq) from room_event where room_id = ?), 0) last
                """, (row, n) -> new long[]{row.getLong("done"), row.getLong("last")}, roomId, actor, commandId,
                roomId));
        if (numbers[0] > 0) {
            return new Appending.AlreadyDone(numbers[0]);
        }
        return numbers[1] > knownSeq
                ? new Appending.Behind(tail(roomId, knownSeq))
                : new Standing.Current();
    }

    @Override
    public List<JournalRow> tail(long roomId, long afterSeq) {
        var rows = new ArrayList<JournalRow>();
        read(roomId, afterSeq, rows::add);
        return rows;
    }

    @Override
    public void read(long roomId, long afterSeq, Consumer<JournalRow> reader) {
        long after = afterSeq;
        List<JournalRow> page;
        do {
            page = page(roomId, after);
            page.forEach(reader);
            after += page.size();
        } while (page.size() == PAGE);
    }

    private List<JournalRow> page(long roomId, long afterSeq) {
        return storage.ask(
                jdbc -> jdbc.query("""
                                   select seq, owner_epoch, actor_id, cmd_id, type, payload, created_at from room_event
                                    where room_id = ? and seq > ? order by seq limit ?
                                   """, (row, n) -> row(row), roomId, afterSeq, PAGE));
    }

    private static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(row.getLong("seq"), row.getObject("owner_epoch", Long.class), row.getString("actor_id"),
                row.getString("cmd_id"), row.getString("type"), row.getString("payload"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    @Override
    public List<Last> lasts(List<Long> roomIds) {
        if (roomIds.isEmpty()) {
            return List.of();
        }
        var marks = String.join(", ", Collections.nCopies(roomIds.size(), "?"));
        return storage.ask(jdbc -> jdbc.query(
                "select room_id, max(seq) last from room_event where room_id in (" + marks + ") group by room_id",
                (row, n) -> new Last(row.getLong("room_id"), row.getLong("last")), roomIds.toArray()));
    }
}
