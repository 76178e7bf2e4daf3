package org.arcanecodex.adventure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Earned;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.adventure.Homecoming.Learnt;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.MemoryHeroes;

/** Pay-outs without a database: each is one moment, and a second one of a room finds the first. */
public final class MemoryPayouts extends Payouts {

    /** What was paid, by room. */
    public static final class Book {
        public final Map<Long, List<Homecoming>> outcomes = new HashMap<>();
    }

    private final Book book;
    private final MemoryHeroes.Book heroes;
    private final MemoryHeroes.Wire wire;

    MemoryPayouts(Book book, MemoryHeroes.Book heroes, MemoryHeroes.Wire wire) {
        super(null, null, null, null, null, null);
        this.book = book;
        this.heroes = heroes;
        this.wire = wire;
    }

    @Override
    List<Homecoming> pay(RoomCode code, long roomId, Adventure state) {
        return wire.through(() -> book.outcomes.computeIfAbsent(roomId, _ -> {
            var outcome = of(state).stream().filter(one -> heroes.isBound(one.hero(), roomId)).toList();
            heroes.releaseAll(roomId);
            return outcome;
        }));
    }

    /** What it changes for heroes who were untrained in everything. */
    public static List<Homecoming> of(Adventure state) {
        return Earned.in(state)
                .stream()
                .map(one -> new Homecoming(one.seat(), one.hero(), one.reward().renown(), one.reward().gold(),
                        one.growth()
                                .points()
                                .keySet()
                                .stream()
                                .map(skill -> new Learnt(skill, Skill.UNTRAINED,
                                        one.growth().after(skill, Skill.UNTRAINED)))
                                .toList()))
                .toList();
    }
}
