package org.arcanecodex.adventure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.room.RoomsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of open rooms in the table {@code adventure_lobby}. A line whose room has begun or closed is not shown, even if
 * whoever was to write so has died.
 */
@Repository
class LobbyStore {

    private static final String OPEN = " from adventure_lobby where is_open = 1 and exists (select 1 from room r"
            + " where r.room_id = adventure_lobby.room_id and r.status not in ('RUNNING', 'CLOSED'))";

    private final JdbcClient jdbc;

    LobbyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Listed(long roomId, RoomCode code, LobbyEntry entry) {}

    /**
     * What is older than what is written already changes nothing. The sequence number comes last: left to right.
     *
     * @return whether somebody who reads the list may see a difference
     */
    boolean write(LobbyBoard.Note note) {
        var entry = note.entry().orElse(null);
        int rows = jdbc
                .sql("""
                     insert into adventure_lobby
                       (room_id, code, is_open, story_id, story_ver, pace, difficulty, host_account, seats, taken, seq)
                     values (:room, :code, :open, :story, :version, :pace, :difficulty, :host, :seats, :taken, :seq)
                     on duplicate key update
                       is_open      = case when values(seq) > seq then values(is_open)      else is_open      end,
                       story_id     = case when values(seq) > seq then values(story_id)     else story_id     end,
                       story_ver    = case when values(seq) > seq then values(story_ver)    else story_ver    end,
                       pace         = case when values(seq) > seq then values(pace)         else pace         end,
                       difficulty   = case when values(seq) > seq then values(difficulty)   else difficulty   end,
                       host_account = case when values(seq) > seq then values(host_account) else host_account end,
                       seats        = case when values(seq) > seq then values(seats)        else seats        end,
                       taken        = case when values(seq) > seq then values(taken)        else taken        end,
                       seq          = greatest(seq, values(seq))
                     """)
                .param("room", note.roomId())
                .param("code", note.code().value())
                .param("open", entry != null)
                .param("story", entry == null ? "" : entry.story().id())
                .param("version", entry == null ? 0 : entry.story().version())
                .param("pace", entry == null ? "" : entry.pace().name())
                .param("difficulty", entry == null ? "" : entry.difficulty().name())
                .param("host", entry == null ? 0 : entry.host().value())
                .param("seats", entry == null ? 0 : entry.seats())
                .param("taken", entry == null ? 0 : entry.taken())
                .param("seq", note.seq())
                .update();
        return entry != null || rows > 1;
    }

    List<Listed> open(Piece<Listed> piece) {
        return jdbc.sql("select room_id, code, story_id, story_ver, pace, difficulty, host_account, seats, taken"
                + OPEN + piece.sql())
                .params(piece.parameters())
                .query((row, _) -> listed(row))
                .list();
    }

    long countOpen(Piece<Listed> piece) {
        return jdbc.sql("select count(*)" + OPEN + piece.filters())
                .params(piece.filterParameters())
                .query(Long.class)
                .single();
    }

    /** In the transaction in which the rooms go. */
    @EventListener
    void forget(RoomsForgotten gone) {
        jdbc.sql("delete from adventure_lobby where code in (:codes)")
                .param("codes", gone.codes().stream().map(RoomCode::value).toList())
                .update();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var entry = new LobbyEntry(new StoryRef(row.getString("story_id"), row.getInt("story_ver")),
                Pace.valueOf(row.getString("pace")), Difficulty.valueOf(row.getString("difficulty")),
                new AccountId(row.getLong("host_account")), row.getInt("seats"), row.getInt("taken"));
        return new Listed(row.getLong("room_id"), new RoomCode(row.getString("code")), entry);
    }
}
