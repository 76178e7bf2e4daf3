package org.arcanecodex.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.cluster.Rankings.Piece;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code leaderboard_score}: every board's ranking. A higher score comes first, then the smaller number. */
@Repository
class ScoreStore {

    private static final String PLACED = "select subject_id, score from leaderboard_score where board = ? ";
    private static final String FORWARD = "order by score desc, subject_id limit ?";
    private static final String BACKWARD = "order by score, subject_id desc limit ?";
    private static final String BEFORE = "and (score > ? or (score = ? and subject_id < ?)) ";
    private static final String BEHIND = "and (score < ? or (score = ? and subject_id > ?)) ";

    private final JdbcClient jdbc;

    ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A score is only ever bettered. */
    void better(Board board, Placed placed) {
        jdbc.sql("insert into leaderboard_score (board, subject_id, score) values (?, ?, ?)"
                + " on duplicate key update score = greatest(score, values(score))")
                .params(board.name(), placed.id(), placed.score())
                .update();
    }

    Optional<Placed> find(Board board, long subject) {
        return jdbc.sql(PLACED + "and subject_id = ?")
                .params(board.name(), subject)
                .query((row, _) -> new Placed(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /**
     * @param before how many come before the first
     * @param of the size of the board: to count it each time would cost more than the rest
     */
    Piece from(Board board, long before, int limit, long of) {
        var placed = jdbc.sql(PLACED + FORWARD + " offset ?")
                .params(board.name(), limit, before)
                .query((row, _) -> new Placed(row.getLong(1), row.getLong(2)))
                .list();
        return new Piece(before + 1, placed, of);
    }

    Piece after(Board board, Placed last, int limit, long of) {
        return new Piece(ahead(board, new Placed(last.id() + 1, last.score())) + 1, behind(board, last, limit), of);
    }

    Optional<Piece> around(Board board, long subject, int reach, long of) {
        return find(board, subject).map(me -> {
            var before = jdbc.sql(PLACED + BEFORE + BACKWARD)
                    .params(board.name(), me.score(), me.score(), me.id(), reach)
                    .query((row, _) -> new Placed(row.getLong(1), row.getLong(2)))
                    .list();
            var placed = new ArrayList<>(before.reversed());
            placed.add(me);
            placed.addAll(behind(board, me, reach));
            return new Piece(ahead(board, me) + 1 - before.size(), placed, of);
        });
    }

    private List<Placed> behind(Board board, Placed last, int limit) {
        return jdbc.sql(PLACED + BEHIND + FORWARD)
                .params(board.name(), last.score(), last.score(), last.id(), limit)
                .query((row, _) -> new Placed(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** How many come before that one, whether or not it is there itself. */
    private long ahead(Board board, Placed one) {
        return jdbc.sql("select count(*) from leaderboard_score where board = ? " + BEFORE)
                .params(board.name(), one.score(), one.score(), one.id())
                .query(Long.class)
                .single();
    }

    long size(Board board) {
        return jdbc.sql("select count(*) from leaderboard_score where board = ?")
                .param(board.name())
                .query(Long.class)
                .single();
    }

    List<Board> boards() {
        return jdbc.sql("select board from leaderboard_score group by board")
                .query((row, _) -> new Board(row.getString(1)))
                .list();
    }

    /** By number, those after that one: to read a whole board in pieces, each row once. */
    List<Placed> rows(Board board, long after, int limit) {
        return jdbc.sql(PLACED + "and subject_id > ? order by subject_id limit ?")
                .params(board.name(), after, limit)
                .query((row, _) -> new Placed(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** The boards that a hero is on, pages left out. */
    List<Board> boardsOf(HeroId hero) {
        return jdbc.sql("select board from leaderboard_score where subject_id = ? and board not like 'pages-%'")
                .param(hero.value())
                .query((row, _) -> new Board(row.getString(1)))
                .list();
    }

    void remove(Board board, long subject) {
        jdbc.sql("delete from leaderboard_score where board = ? and subject_id = ?")
                .params(board.name(), subject)
                .update();
    }
}
