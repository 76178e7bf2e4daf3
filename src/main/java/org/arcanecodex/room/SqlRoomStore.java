package org.arcanecodex.room;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Rooms in {@code room}; every method is one autocommit statement. */
final class SqlRoomStore implements RoomStore {

    private static final String NEW = "NEW";
    private static final String COLUMNS = """
                                          room_id, code, status, scenario_id, scenario_ver, seed_commit, seed_sealed,
                                          next_due_at, noted_seq, created_at
                                          """;

    private final Storage storage;

    SqlRoomStore(Storage storage) { this.storage = storage; }

    @Override
    public Optional<Long> insert(RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant now) {
        try {
            return Optional.of(storage.ask(jdbc -> keyOf(jdbc,
                    """
                    insert into room(code, status, scenario_id, scenario_ver, seed_commit, seed_sealed, noted_at,
                                     created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """, code.value(), NEW, room.scenarioId(), room.scenarioVersion(), seedCommit, seedSealed,
                    now.toEpochMilli(), now.toEpochMilli())));
        } catch (DataAccessException e) {
            if (SqlTrouble.of(e) == SqlTrouble.DUPLICATE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<RoomRow> find(RoomCode code) {
        return storage.ask(jdbc -> jdbc.query("select " + COLUMNS + " from room where code = ?",
                (row, n) -> roomRow(row), code.value())).stream().findFirst();
    }

    @Override
    public void expect(long roomId, long seq, Instant due) {
        storage.ask(jdbc -> jdbc.update(
                """
                update room set next_due_at = least(coalesce(next_due_at, ?), ?), noted_seq = greatest(noted_seq, ?)
                 where room_id = ?
                """, due.toEpochMilli(), due.toEpochMilli(), seq, roomId));
    }

    @Override
    public boolean note(long roomId, long seq, RoomStatus status, boolean started, @Nullable Instant due,
            Instant now) {
        var unplayed = status == RoomStatus.CLOSED && !started;
        return storage.ask(jdbc -> jdbc.update(
                """
                update room set status = ?, next_due_at = ?, noted_at = ?, noted_seq = ?, closed_unplayed_at = ?
                 where room_id = ? and noted_seq <= ?
                """, status.name(), due == null ? null : due.toEpochMilli(), now.toEpochMilli(), seq,
                unplayed ? now.toEpochMilli() : null, roomId, seq)) == 1;
    }

    @Override
    public void postpone(long roomId, Instant passed, Instant until) {
        storage.ask(jdbc -> jdbc.update("update room set next_due_at = ? where room_id = ? and next_due_at <= ?",
                until.toEpochMilli(), roomId, passed.toEpochMilli()));
    }

    @Override
    public Optional<String> owner(long roomId) {
        return storage.ask(jdbc -> jdbc.queryForList("select owner_id from room where room_id = ?", String.class,
                roomId)).stream().filter(Objects::nonNull).findFirst();
    }

    /** One statement: a transaction's row lock would outlast a frozen process until the lock times out. */
    @Override
    public long mintEpoch(long roomId, String owner) {
        return storage.ask(jdbc -> keyOf(jdbc,
                """
                update room set owner_epoch = last_insert_id(owner_epoch + 1), owner_id = ? where room_id = ?
                """, owner, roomId));
    }

    @Override
    public List<Due> due(Instant now, @Nullable Due after, int limit) {
        long from = after == null ? Long.MIN_VALUE : after.at().toEpochMilli();
        long afterId = after == null ? 0 : after.roomId();
        return storage
                .ask(jdbc -> jdbc.query("""
                                        select next_due_at, room_id, code from room
                                         where next_due_at < ? and (next_due_at > ? or next_due_at = ? and room_id > ?)
                                         order by next_due_at, room_id limit ?
                                        """,
                        (row, n) -> new Due(Instant.ofEpochMilli(row.getLong("next_due_at")), row.getLong("room_id"),
                                new RoomCode(row.getString("code"))),
                        now.toEpochMilli(), from, from, afterId, limit));
    }

    private static RoomRow roomRow(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var due = row.getObject("next_due_at", Long.class);
        var opened = !status.equals(NEW);
        var facts = new RoomFacts(row.getLong("room_id"), new RoomCode(row.getString("code")),
                opened ? RoomStatus.valueOf(status) : RoomStatus.OPEN, row.getString("scenario_id"),
                row.getInt("scenario_ver"), row.getString("seed_commit"),
                Instant.ofEpochMilli(row.getLong("created_at")));
        return new RoomRow(facts, opened, row.getBytes("seed_sealed"),
                due == null ? null : Instant.ofEpochMilli(due), row.getLong("noted_seq"));
    }

    private static long keyOf(JdbcTemplate jdbc, String sql, @Nullable Object... arguments) {
        var keys = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
            for (int i = 0; i < arguments.length; i++) {
                var argument = arguments[i];
                if (argument == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, argument);
                }
            }
            return statement;
        }, keys);
        return Objects.requireNonNull(keys.getKey(), "the database gave no key").longValue();
    }
}
