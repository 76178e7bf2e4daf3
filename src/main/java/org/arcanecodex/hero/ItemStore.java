package org.arcanecodex.hero;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.item.Gear;
import org.arcanecodex.core.item.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code hero_item}. */
@Repository
class ItemStore {

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param worn where, or null while it is in the pack */
    record Item(long id, Gear gear, @Nullable Slot worn) {}

    long add(HeroId hero, Gear gear) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into hero_item (hero_id, gear) values (?, ?)").params(hero.value(), gear.name()).update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    List<Item> of(HeroId hero) {
        return jdbc.sql("select item_id, gear, worn from hero_item where hero_id = ? order by item_id")
                .param(hero.value())
                .query((row, _) -> new Item(row.getLong(1), Gear.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).map(Slot::valueOf).orElse(null)))
                .list();
    }

    int count(HeroId hero) {
        return jdbc.sql("select count(*) from hero_item where hero_id = ?")
                .param(hero.value())
                .query(Integer.class)
                .single();
    }

    void empty(HeroId hero, Slot slot) {
        jdbc.sql("update hero_item set worn = null where hero_id = ? and worn = ?")
                .params(hero.value(), slot.name())
                .update();
    }

    void wear(HeroId hero, long item, Slot slot) {
        jdbc.sql("update hero_item set worn = ? where item_id = ? and hero_id = ?")
                .params(slot.name(), item, hero.value())
                .update();
    }
}
