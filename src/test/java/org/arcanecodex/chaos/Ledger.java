package org.arcanecodex.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;

/** What is really in the database at one moment, read by plain SQL. */
final class Ledger implements AutoCloseable {

    private final Connection connection;

    /** A room as its row has it. */
    record StoredRoom(long id, RoomCode code, String seedCommit, byte[] seedSealed, long ownerEpoch) {}

    /** A line of a room's journal. @param epoch null if a player caused it */
    record Line(long seq, Long epoch, String actor, String command, String type, String payload, Instant at) {}

    record Snapshot(long seq, String state) {}

    Ledger(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "root", "");
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
    }

    List<StoredRoom> rooms() throws SQLException {
        var rooms = new ArrayList<StoredRoom>();
        try (var statement = connection.createStatement();
                var row = statement
                        .executeQuery("select room_id, code, seed_commit, seed_sealed, owner_epoch from room")) {
            while (row.next()) {
                rooms.add(new StoredRoom(row.getLong(1), new RoomCode(row.getString(2)), row.getString(3),
                        row.getBytes(4), row.getLong(5)));
            }
        }
        return rooms;
    }

    List<Line> journal(long room) throws SQLException {
        var lines = new ArrayList<Line>();
        try (var statement = connection.prepareStatement("""
                                                         select seq, owner_epoch, actor_id, cmd_id, type, payload,
                                                                created_at
                                                           from room_event where room_id = ? order by seq, cmd_id
                                                         """)) {
            statement.setLong(1, room);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(row.getLong(1), row.getObject(2, Long.class), row.getString(3),
                            row.getString(4), row.getString(5), row.getString(6),
                            Instant.ofEpochMilli(row.getLong(7))));
                }
            }
        }
        return lines;
    }

    Optional<Snapshot> snapshot(long room, int schema) throws SQLException {
        try (var statement = connection
                .prepareStatement("select seq, state from room_snapshot where room_id = ? and schema_ver = ?")) {
            statement.setLong(1, room);
            statement.setInt(2, schema);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Snapshot(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** What was paid, as JSON, by room. */
    Map<Long, String> payouts() throws SQLException {
        var payouts = new HashMap<Long, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select room_id, outcome from adventure_payout")) {
            while (row.next()) {
                payouts.put(row.getLong(1), row.getString(2));
            }
        }
        return payouts;
    }

    long number(String question, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How often each line of talk was stored, by who asked for it under which id. */
    Map<String, Integer> talk() throws SQLException {
        var said = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select by_account, request_id from chat")) {
            while (row.next()) {
                said.merge(row.getLong(1) + ":" + row.getString(2), 1, Integer::sum);
            }
        }
        return said;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
