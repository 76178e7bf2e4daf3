package org.arcanecodex.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of talk in the table {@code chat}. */
@Repository
class ChatStore {

    /** How often a line may lose its number to another instance before its sender is asked to try again. */
    private static final int MOST_TRIES = 8;

    private static final String COLUMNS = "line, by_account, by_seat, to_account, to_seat, text, said_at";

    private static final String HEARD = " and (to_account is null or to_account = :reader or by_account = :reader)";

    private final JdbcClient jdbc;

    ChatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that is not kept yet. */
    record Draft(RoomCode room, Line.Person by, Line.@Nullable Person to, String requestId, String text, Instant at) {}

    /** A kept line; {@code isNew} is false when this request had said it before. */
    record Said(Line line, boolean isNew) {}

    /**
     * Keeps the line under the next number of its room. One statement each, so nothing is ever locked over a pause; who
     * loses the number to another instance takes the next one.
     */
    Said say(Draft draft) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            var before = saidBefore(draft);
            if (before.isPresent()) {
                return new Said(before.get(), false);
            }
            long number = lastNumber(draft.room()) + 1;
            try {
                insert(draft, number);
                return new Said(new Line(draft.room(), number, draft.by(), draft.to(), draft.text(), draft.at()), true);
            } catch (DuplicateKeyException e) {
                continue;
            }
        }
        throw new TransientDataAccessResourceException("A line of talk found no number in " + MOST_TRIES + " tries");
    }

    /** What the reader heard or said. */
    List<Line> heardBy(AccountId reader, RoomCode room, Piece<Line> piece) {
        return jdbc.sql("select " + COLUMNS + " from chat where room_code = :room" + HEARD + piece.sql())
                .param("room", room.value())
                .param("reader", reader.value())
                .params(piece.parameters())
                .query((row, _) -> line(room, row))
                .list();
    }

    long countHeardBy(AccountId reader, RoomCode room) {
        return jdbc.sql("select count(*) from chat where room_code = :room" + HEARD)
                .param("room", room.value())
                .param("reader", reader.value())
                .query(Long.class)
                .single();
    }

    /** What was said at a table after that line, the oldest first. */
    List<Line> after(RoomCode room, long number, int limit) {
        return jdbc.sql("select " + COLUMNS + " from chat where room_code = ? and line > ? order by line limit ?")
                .params(room.value(), number, limit)
                .query((row, _) -> line(room, row))
                .list();
    }

    /** The number of the last line that was said before that instant, 0 if there is none. */
    long lastBefore(RoomCode room, Instant then) {
        return jdbc.sql("select coalesce(max(line), 0) from chat where room_code = ? and said_at < ?")
                .params(room.value(), then.toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** For each of these rooms the number of its last line, 0 if nothing was said. */
    Map<RoomCode, Long> lastNumbers(List<RoomCode> rooms) {
        var found = new HashMap<RoomCode, Long>();
        rooms.forEach(room -> found.put(room, 0L));
        jdbc.sql("select room_code, max(line) last from chat where room_code in (:rooms) group by room_code")
                .param("rooms", rooms.stream().map(RoomCode::value).toList())
                .query(row -> {
                    found.put(new RoomCode(row.getString("room_code")), row.getLong("last"));
                });
        return found;
    }

    /** All lines of a room that is no more. */
    int forget(RoomCode room) {
        return jdbc.sql("delete from chat where room_code = ?").param(room.value()).update();
    }

    /** All that somebody has said, anywhere. */
    int forget(AccountId account) {
        return jdbc.sql("delete from chat where by_account = ?").param(account.value()).update();
    }

    private Optional<Line> saidBefore(Draft draft) {
        return jdbc.sql("select " + COLUMNS + " from chat where room_code = ? and by_account = ? and request_id = ?")
                .params(draft.room().value(), draft.by().account().value(), draft.requestId())
                .query((row, _) -> line(draft.room(), row))
                .optional();
    }

    private long lastNumber(RoomCode room) {
        return jdbc.sql("select coalesce(max(line), 0) from chat where room_code = ?")
                .param(room.value())
                .query(Long.class)
                .single();
    }

    private void insert(Draft draft, long number) {
        var to = draft.to();
        jdbc.sql("insert into chat (room_code, line, by_account, by_seat, to_account, to_seat, request_id, text,"
                + " said_at) values (:room, :line, :by, :bySeat, :to, :toSeat, :request, :text, :at)")
                .param("room", draft.room().value())
                .param("line", number)
                .param("by", draft.by().account().value())
                .param("bySeat", draft.by().seat())
                .param("to", to == null ? null : to.account().value())
                .param("toSeat", to == null ? null : to.seat())
                .param("request", draft.requestId())
                .param("text", draft.text())
                .param("at", draft.at().toEpochMilli())
                .update();
    }

    private static Line line(RoomCode room, ResultSet row) throws SQLException {
        var by = new Line.Person(new AccountId(row.getLong("by_account")), row.getInt("by_seat"));
        long to = row.getLong("to_account");
        var heard = row.wasNull() ? null : new Line.Person(new AccountId(to), row.getInt("to_seat"));
        return new Line(room, row.getLong("line"), by, heard, row.getString("text"),
                Instant.ofEpochMilli(row.getLong("said_at")));
    }
}
