package org.arcanecodex.hero;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.item.Gear;
import org.arcanecodex.core.item.Slot;
import org.arcanecodex.hero.purse.GoldUse;
import org.arcanecodex.hero.purse.Purses;
import org.arcanecodex.platform.once.OncePerKey;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sells gear to heroes, and helps them put it on. */
@Component
class Outfitter {

    private final Heroes heroes;
    private final HeroStore store;
    private final ItemStore items;
    private final Purses purses;
    private final OncePerKey once;
    private final HeroProperties limits;
    private final TransactionTemplate transaction;

    Outfitter(Heroes heroes, HeroStore store, ItemStore items, Purses purses, OncePerKey once, HeroProperties limits,
            TransactionTemplate transaction) {
        this.heroes = heroes;
        this.store = store;
        this.items = items;
        this.purses = purses;
        this.once = once;
        this.limits = limits;
        this.transaction = transaction;
    }

    private record Order(long hero, String gear) {}

    private record Bought(long item) {}

    /** @param key of a client that may ask again */
    long sell(AccountId owner, HeroId id, @Nullable String key, @Nullable String wanted) {
        heroes.own(owner, id);
        var gear = Word.parse(wanted == null ? "" : wanted, Gear.class)
                .orElseThrow(() -> ApiProblem.badField("gear", "is one of " + Word.all(Gear.class)));
        return once.answer(owner.value(), key, new Order(id.value(), Word.of(gear)), Bought.class,
                () -> new Bought(sell(owner, id, gear))).item();
    }

    private long sell(AccountId owner, HeroId id, Gear gear) {
        store.lock(id);
        if (items.count(id) >= limits.items()) {
            throw new ApiProblem("UNAFFORDABLE", "A hero can own " + limits.items() + " things and no more.");
        }
        long item = items.add(id, gear);
        purses.burn("outfit:" + item, owner, gear.price(), GoldUse.OUTFIT);
        return item;
    }

    /** @param item null: the place stays empty */
    void wear(AccountId owner, HeroId id, Slot slot, @Nullable Long item) {
        heroes.own(owner, id);
        try {
            transaction.executeWithoutResult(_ -> {
                items.empty(id, slot);
                if (item != null) {
                    items.wear(id, fitting(id, slot, item), slot);
                }
            });
        } catch (DuplicateKeyException e) {
            throw new ApiProblem("CONFLICT", "Somebody was quicker and put something else there.");
        }
    }

    private long fitting(HeroId id, Slot slot, long item) {
        var thing = items.of(id)
                .stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("This hero owns no such thing."));
        if (thing.gear().slot() != slot) {
            throw ApiProblem.badField(Word.of(slot), "is no place for that");
        }
        return item;
    }
}
