package org.arcanecodex.leaderboard;

import java.util.concurrent.atomic.AtomicLong;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heroes for boards, written straight into their table, with accounts that nobody logs in to. */
final class TestHeroes {

    private static final AtomicLong NEXT = new AtomicLong(40_000_000);

    private final JdbcClient jdbc;

    TestHeroes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HeroId some() {
        return of(new AccountId(NEXT.get()));
    }

    HeroId of(AccountId account) {
        long id = NEXT.getAndIncrement();
        jdbc.sql("insert into hero (hero_id, account_id, place, name, skeleton, ancestry, calling, link, created_at)"
                + " values (?, ?, 1, ?, ?, 'ASHKIN', 'THIEF', ?, 1)")
                .params(id, account.value(), "Hero " + id, "board " + id, "%022d".formatted(id))
                .update();
        return new HeroId(id);
    }

    static Placed placed(HeroId hero, long score) {
        return new Placed(hero.value(), score);
    }
}
