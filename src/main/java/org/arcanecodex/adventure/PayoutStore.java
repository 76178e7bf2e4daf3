package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.platform.json.StorageJson;
import org.arcanecodex.room.RoomsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code adventure_payout}: a row for each room that was paid. */
@Repository
class PayoutStore {

    private static final TypeReference<List<Homecoming>> OUTCOME = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Heroes heroes;
    private final JsonMapper json = StorageJson.mapper();

    PayoutStore(JdbcClient jdbc, Heroes heroes) {
        this.jdbc = jdbc;
        this.heroes = heroes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if that room was paid before; whoever does so now is waited for */
    void begin(long roomId, Instant now) {
        jdbc.sql("insert into adventure_payout (room_id, outcome, paid_at) values (?, '', ?)")
                .params(roomId, now.toEpochMilli())
                .update();
    }

    void finish(long roomId, List<Homecoming> homecomings) {
        jdbc.sql("update adventure_payout set outcome = ? where room_id = ?")
                .params(json.writeValueAsString(homecomings), roomId)
                .update();
    }

    Optional<List<Homecoming>> outcome(long roomId) {
        return jdbc.sql("select outcome from adventure_payout where room_id = ?")
                .param(roomId)
                .query((row, _) -> json.readValue(row.getString(1), OUTCOME))
                .optional();
    }

    /** In the transaction in which the rooms go; whoever was left in one of them is free. */
    @EventListener
    void forget(RoomsForgotten gone) {
        gone.ids().forEach(heroes::releaseAll);
        jdbc.sql("delete from adventure_payout where room_id in (:ids)").param("ids", gone.ids()).update();
    }
}
