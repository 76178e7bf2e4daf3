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

    /** Does nothing if the hero is engaged elsewhere; if engaged there already, this claim is the one that counts. */
    void claim(HeroId hero, long roomId, String claim, Instant now) {
        jdbc.sql("insert into hero_engagement (hero_id, room_id, claim, since) values (?, ?, ?, ?)"
                + " on duplicate key update claim = if(room_id = values(room_id), values(claim), claim)")
                .params(hero.value(), roomId, claim, now.toEpochMilli())
                .update();
    }

    Optional<Long> room(HeroId hero) {
        return jdbc.sql("select room_id from hero_engagement where hero_id = ?")
                .param(hero.value())
                .query(Long.class)
                .optional();
    }

    void release(HeroId hero, long roomId, String claim) {
        jdbc.sql("delete from hero_engagement where hero_id = ? and room_id = ? and claim = ?")
                .params(hero.value(), roomId, claim)
                .update();
    }

    void forget(HeroId hero) {
        jdbc.sql("delete from hero_engagement where hero_id = ?").param(hero.value()).update();
    }

    void releaseAll(long roomId) {
        jdbc.sql("delete from hero_engagement where room_id = ?").param(roomId).update();
    }
}
