package org.arcanecodex.hero;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Reward;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The adventures that a hero has been through: the table {@code hero_adventure}. */
@Repository
class HistoryStore {

    private static final TypeReference<Map<Skill, Integer>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HeroId hero, HeroDeed deed, Instant at) {
        jdbc.sql(
                "insert into hero_adventure (hero_id, room_id, room_code, story_id, story_ver, ending, points, objective,"
                        + " renown, gold, growth, finished_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(hero.value(), deed.roomId(), deed.room().value(), deed.story(), deed.storyVersion(),
                        deed.ending(), deed.points(), deed.objectiveMet(), deed.reward().renown(),
                        deed.reward().gold(), json.writeValueAsString(deed.growth().points()), at.toEpochMilli())
                .update();
    }

    /** What is in the table besides the deed: when. */
    record Entry(HeroDeed deed, Instant finishedAt) {}

    /** The newest first, by when their rooms were made. */
    List<Entry> latest(HeroId hero, int limit) {
        return jdbc.sql("select * from hero_adventure where hero_id = ? order by room_id desc limit ?")
                .params(hero.value(), limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** May be a little old. */
    @Transactional(readOnly = true)
    List<Entry> of(HeroId hero, Piece<Entry> piece) {
        return jdbc.sql("select * from hero_adventure where hero_id = :hero" + piece.sql())
                .param("hero", hero.value())
                .params(piece.parameters())
                .query((row, _) -> entry(row))
                .list();
    }

    @Transactional(readOnly = true)
    long count(HeroId hero, Piece<Entry> piece) {
        return jdbc.sql("select count(*) from hero_adventure where hero_id = :hero" + piece.filters())
                .param("hero", hero.value())
                .params(piece.filterParameters())
                .query(Long.class)
                .single();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(new HeroDeed(row.getLong("room_id"), new RoomCode(row.getString("room_code")),
                row.getString("story_id"), row.getInt("story_ver"), row.getString("ending"), row.getInt("points"),
                row.getBoolean("objective"), new Reward(row.getInt("renown"), row.getInt("gold")),
                new Growth(json.readValue(row.getString("growth"), POINTS))),
                Instant.ofEpochMilli(row.getLong("finished_at")));
    }
}
