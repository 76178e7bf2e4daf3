package org.arcanecodex.hero;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Training;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.web.ApiProblem;

/** Heroes without a database: everybody has one, and some have the same. Each call is one moment. */
public class MemoryHeroes extends Heroes {

    /** Which hero is bound where. */
    public static final class Book {
        private final Map<HeroId, Bound> bound = new HashMap<>();

        public boolean isBound(HeroId hero, long roomId) {
            return bound.containsKey(hero) && bound.get(hero).roomId() == roomId;
        }

        public void releaseAll(long roomId) { bound.values().removeIf(one -> one.roomId() == roomId); }
    }

    private record Bound(long roomId, String claim) {}

    /** Between a caller and the book. */
    public interface Wire {
        <T> T through(Supplier<T> statement);
    }

    private final Book book;
    private final Wire wire;

    public MemoryHeroes(Book book, Wire wire) {
        super(null, null, null, null, null, null, null, null);
        this.book = book;
        this.wire = wire;
    }

    /** Whom that person may bring along. */
    public static HeroId heroOf(AccountId owner) {
        return new HeroId(owner.value() % 100);
    }

    @Override
    public HeroSheet engage(AccountId owner, HeroId id, long roomId, String claim) {
        return wire.through(() -> {
            if (!heroOf(owner).equals(id)) {
                throw ApiProblem.notFound("You have no such hero.");
            }
            if (book.bound.containsKey(id) && book.bound.get(id).roomId() != roomId) {
                throw new ApiProblem("CONFLICT", "This hero is in another adventure.");
            }
            book.bound.put(id, new Bound(roomId, claim));
            return new HeroSheet(id, Calling.BARD, Training.of(Ancestry.MARCHER, Calling.BARD));
        });
    }

    @Override
    public void release(HeroId id, long roomId, String claim) {
        wire.through(() -> book.bound.remove(id, new Bound(roomId, claim)));
    }

    @Override
    public Map<HeroId, String> names(Collection<HeroId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> "Hero " + id));
    }
}
