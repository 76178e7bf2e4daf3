package org.arcanecodex.hero;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.arcanecodex.core.hero.God;
import org.arcanecodex.core.id.HeroId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hero_favour}: a row for each god who has thought of a hero. */
@Repository
class FavourStore {

    private final JdbcClient jdbc;

    FavourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all eight; nothing from those who have not judged the hero. */
    Map<God, Integer> of(HeroId hero) {
        var favour = new EnumMap<God, Integer>(God.class);
        for (var god : God.values()) {
            favour.put(god, 0);
        }
        jdbc.sql("select god, favour from hero_favour where hero_id = ?")
                .param(hero.value())
                .query((row, _) -> favour.put(God.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return Collections.unmodifiableMap(favour);
    }
}
