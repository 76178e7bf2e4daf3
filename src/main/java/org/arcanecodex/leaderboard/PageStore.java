package org.arcanecodex.leaderboard;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code leaderboard_page} and {@code leaderboard_page_hero}: adventures as pages, and whose they were. */
@Repository
class PageStore {

    private final JdbcClient jdbc;

    PageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An adventure that ended. */
    record Page(long roomId, RoomCode code, String story, Instant endedAt) {}

    void add(Board board, Page page, Collection<HeroId> heroes) {
        jdbc.sql("insert into leaderboard_page (room_id, board, code, story_id, ended_at) values (?, ?, ?, ?, ?)")
                .params(page.roomId(), board.name(), page.code().value(), page.story(), page.endedAt().toEpochMilli())
                .update();
        heroes.forEach(hero -> jdbc.sql("insert into leaderboard_page_hero (room_id, hero_id) values (?, ?)")
                .params(page.roomId(), hero.value())
                .update());
    }

    Map<Long, Page> all(Collection<Long> rooms) {
        return rooms.isEmpty() ? Map.of()
                : jdbc.sql("select room_id, code, story_id, ended_at from leaderboard_page where room_id in (:rooms)")
                        .param("rooms", rooms)
                        .query((row, _) -> new Page(row.getLong(1), new RoomCode(row.getString(2)), row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Page::roomId, page -> page));
    }

    /** Who was in each of those rooms, in the order of their numbers. */
    Map<Long, List<HeroId>> heroes(Collection<Long> rooms) {
        return rooms.isEmpty() ? Map.of()
                : jdbc.sql("select room_id, hero_id from leaderboard_page_hero where room_id in (:rooms)"
                        + " order by room_id, hero_id")
                        .param("rooms", rooms)
                        .query((row, _) -> Map.entry(row.getLong(1), new HeroId(row.getLong(2))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The highest page of that board in which the hero has a part. */
    Optional<Long> best(Board board, HeroId hero) {
        return jdbc.sql("select s.subject_id from leaderboard_page_hero h"
                + " join leaderboard_score s on s.board = ? and s.subject_id = h.room_id"
                + " where h.hero_id = ? order by s.score desc, s.subject_id limit 1")
                .params(board.name(), hero.value())
                .query(Long.class)
                .optional();
    }

    /** A hero is no more. The rooms of pages that are nobody's now: they go, too. */
    Map<Long, Board> forget(HeroId hero) {
        var rooms = jdbc.sql("select room_id from leaderboard_page_hero where hero_id = ?")
                .param(hero.value())
                .query(Long.class)
                .list();
        if (rooms.isEmpty()) {
            return Map.of();
        }
        jdbc.sql("delete from leaderboard_page_hero where hero_id = ?").param(hero.value()).update();
        var orphans = jdbc.sql("select p.room_id, p.board from leaderboard_page p where p.room_id in (:rooms)"
                + " and not exists (select 1 from leaderboard_page_hero h where h.room_id = p.room_id)")
                .param("rooms", rooms)
                .query((row, _) -> Map.entry(row.getLong(1), new Board(row.getString(2))))
                .list();
        orphans.forEach(orphan -> remove(orphan.getKey()));
        return Map.ofEntries(orphans.toArray(Map.Entry[]::new));
    }

    /** Some of the rooms whose pages ended before that. */
    Map<Long, Board> before(Instant then, int limit) {
        return jdbc.sql("select room_id, board from leaderboard_page where ended_at < ? order by room_id limit ?")
                .params(then.toEpochMilli(), limit)
                .query((row, _) -> Map.entry(row.getLong(1), new Board(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remove(long room) {
        jdbc.sql("delete from leaderboard_page_hero where room_id = ?").param(room).update();
        jdbc.sql("delete from leaderboard_page where room_id = ?").param(room).update();
    }
}
