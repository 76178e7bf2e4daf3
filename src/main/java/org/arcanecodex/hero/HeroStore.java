package org.arcanecodex.hero;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.God;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.text.Skeleton;
import org.arcanecodex.platform.text.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code hero} and {@code hero_active}. */
@Repository
class HeroStore {

    private static final String COLUMNS = "hero_id, account_id, name, ancestry, calling, renown, link, created_at";

    private final JdbcClient jdbc;

    HeroStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place 1 to 3 */
    record Draft(AccountId account, int place, ReadableName name, Ancestry ancestry, Calling calling, String link) {}

    /** @throws org.springframework.dao.DuplicateKeyException if the place or the look of the name is taken */
    HeroId insert(Draft draft, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into hero (account_id, place, name, skeleton, ancestry, calling, link, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(draft.account().value(), draft.place(), draft.name().value(),
                        Skeleton.of(draft.name()).value(), draft.ancestry().name(), draft.calling().name(),
                        draft.link(), now.toEpochMilli())
                .update(key);
        return new HeroId(Objects.requireNonNull(key.getKey()).longValue());
    }

    List<Integer> placesTaken(AccountId account) {
        return jdbc.sql("select place from hero where account_id = ?")
                .param(account.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    boolean nameIsTaken(ReadableName name) {
        return jdbc.sql("select count(*) from hero where skeleton = ?")
                .param(Skeleton.of(name).value())
                .query(Integer.class)
                .single() > 0;
    }

    Optional<Hero> find(HeroId id) {
        return jdbc.sql("select " + COLUMNS + " from hero where hero_id = ?")
                .param(id.value())
                .query((row, _) -> hero(row))
                .optional();
    }

    Optional<HeroView.Soul> soul(HeroId id) {
        return jdbc.sql("select archetype, patron from hero where hero_id = ? and archetype is not null")
                .param(id.value())
                .query((row, _) -> new HeroView.Soul(row.getString(1), patron(row.getString(2))))
                .optional();
    }

    /** Holds everybody else off this hero until the transaction ends. False if there is no such hero. */
    boolean lock(HeroId id) {
        return jdbc.sql("select hero_id from hero where hero_id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** All of that account's. */
    List<HeroId> lockAll(AccountId account) {
        return jdbc.sql("select hero_id from hero where account_id = ? for update")
                .param(account.value())
                .query((row, _) -> new HeroId(row.getLong(1)))
                .list();
    }

    Optional<Hero> byLink(String link) {
        return jdbc.sql("select " + COLUMNS + " from hero where link = ?")
                .param(link)
                .query((row, _) -> hero(row))
                .optional();
    }

    List<Hero> of(AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from hero where account_id = ? order by place")
                .param(account.value())
                .query((row, _) -> hero(row))
                .list();
    }

    /** Those that still exist. */
    Map<HeroId, Hero> all(Collection<HeroId> ids) {
        return ids.isEmpty() ? Map.of()
                : jdbc.sql("select " + COLUMNS + " from hero where hero_id in (:ids)")
                        .param("ids", ids.stream().map(HeroId::value).toList())
                        .query((row, _) -> hero(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Hero::id, Function.identity()));
    }

    /** Of those that still exist. */
    Map<HeroId, String> names(Collection<HeroId> ids) {
        return ids.isEmpty() ? Map.of()
                : jdbc.sql("select hero_id, name from hero where hero_id in (:ids)")
                        .param("ids", ids.stream().map(HeroId::value).toList())
                        .query((row, _) -> Map.entry(new HeroId(row.getLong(1)), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the look of the name is taken */
    void rename(HeroId id, ReadableName name) {
        jdbc.sql("update hero set name = ?, skeleton = ?, version = version + 1 where hero_id = ?")
                .params(name.value(), Skeleton.of(name).value(), id.value())
                .update();
    }

    void addRenown(HeroId id, int renown) {
        jdbc.sql("update hero set renown = renown + ?, version = version + 1 where hero_id = ?")
                .params(renown, id.value())
                .update();
    }

    Optional<HeroId> active(AccountId account) {
        return jdbc.sql("select hero_id from hero_active where account_id = ?")
                .param(account.value())
                .query((row, _) -> new HeroId(row.getLong(1)))
                .optional();
    }

    void activate(AccountId account, HeroId id) {
        jdbc.sql("insert into hero_active (account_id, hero_id) values (?, ?)"
                + " on duplicate key update hero_id = values(hero_id)").params(account.value(), id.value()).update();
    }

    /** The first hero is the active one. */
    void activateIfFirst(AccountId account, HeroId id) {
        jdbc.sql("insert ignore into hero_active (account_id, hero_id) values (?, ?)")
                .params(account.value(), id.value())
                .update();
    }

    void delete(HeroId id) {
        for (var table : List.of("hero_active", "hero_skill", "hero_favour", "hero_item", "hero_adventure", "hero")) {
            jdbc.sql("delete from " + table + " where hero_id = ?").param(id.value()).update();
        }
    }

    private static @Nullable String patron(@Nullable String god) {
        return god == null ? null : Word.of(God.valueOf(god));
    }

    private static Hero hero(ResultSet row) throws SQLException {
        return new Hero(new HeroId(row.getLong("hero_id")), new AccountId(row.getLong("account_id")),
                row.getString("name"), Ancestry.valueOf(row.getString("ancestry")),
                Calling.valueOf(row.getString("calling")), row.getLong("renown"), row.getString("link"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
