package org.arcanecodex.hero;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.HeroId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hero_engagement}. */
@Repository
class EngagementStore {

    private final JdbcClient jdbc;

    EngagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if the hero is engaged already, there or elsewhere. */
    void claim(HeroId hero, long roomId, Instant now) {
        jdbc.sql("insert ignore into hero_engagement (hero_id, room_id, since) values (?, ?, ?)")
                .params(hero.value(), roomId, now.toEpochMilli())
                .update();
    }

    Optional<Long> room(HeroId hero) {
        return jdbc.sql("select room_id from hero_engagement where hero_id = ?")
                .param(hero.value())
                .query(Long.class)
                .optional();
    }

    void release(HeroId hero, long roomId) {
        jdbc.sql("delete from hero_engagement where hero_id = ? and room_id = ?").params(hero.value(), roomId).update();
    }

    void forget(HeroId hero) {
        jdbc.sql("delete from hero_engagement where hero_id = ?").param(hero.value()).update();
    }

    void releaseAll(long roomId) {
        jdbc.sql("delete from hero_engagement where room_id = ?").param(roomId).update();
    }
}
