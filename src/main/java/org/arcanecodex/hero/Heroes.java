package org.arcanecodex.hero;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.item.Gear;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's heroes, as other features need them. For any thread; each call asks the database unless it says so. */
@Service
public class Heroes {

    private final HeroStore heroes;
    private final SkillStore skills;
    private final ItemStore items;
    private final EngagementStore engagements;
    private final HistoryStore history;
    private final HeroMetrics metrics;
    private final InstantSource clock;
    private final HeroFacts facts;

    Heroes(HeroStore heroes, SkillStore skills, ItemStore items, EngagementStore engagements, HistoryStore history,
            HeroMetrics metrics, InstantSource clock, HeroFacts facts) {
        this.heroes = heroes;
        this.skills = skills;
        this.items = items;
        this.engagements = engagements;
        this.history = history;
        this.metrics = metrics;
        this.clock = clock;
        this.facts = facts;
    }

    /** One's own hero; another's is none. */
    public Optional<Hero> find(AccountId owner, HeroId id) {
        return heroes.find(id).filter(hero -> hero.account().equals(owner));
    }

    /** @throws ApiProblem {@code NOT_FOUND} if it is not this account's */
    Hero own(AccountId owner, HeroId id) {
        return find(owner, id).orElseThrow(() -> ApiProblem.notFound("You have no such hero."));
    }

    public List<Hero> of(AccountId owner) {
        return heroes.of(owner);
    }

    /** The one in front, if there is any. */
    public Optional<HeroId> active(AccountId owner) {
        return heroes.active(owner);
    }

    /** Those that still exist, whosever they are. */
    public Map<HeroId, Hero> all(Collection<HeroId> ids) {
        return heroes.all(Set.copyOf(ids));
    }

    /** The names of those that still exist; from memory whenever possible. */
    public Map<HeroId, String> names(Collection<HeroId> ids) {
        return facts.names(Set.copyOf(ids));
    }

    /**
     * Binds a hero to a room until that room lets it go.
     *
     * @param claim names this pick; of several in one room the last one counts
     * @return what the hero takes along
     * @throws ApiProblem {@code NOT_FOUND} if it is not this account's, {@code CONFLICT} if it is in another room
     */
    @Transactional
    public HeroSheet engage(AccountId owner, HeroId id, long roomId, String claim) {
        heroes.lock(id);
        var hero = own(owner, id);
        engagements.claim(id, roomId, claim, clock.instant());
        if (!engagements.room(id).equals(Optional.of(roomId))) {
            throw new ApiProblem("CONFLICT", hero.name() + " is in another adventure.");
        }
        return new HeroSheet(id, hero.calling(), withGear(id, skills.of(id)));
    }

    /** The hero has left that room before its story began, or never came in; a later pick there stays. */
    public void release(HeroId id, long roomId, String claim) {
        engagements.release(id, roomId, claim);
    }

    public boolean isEngaged(HeroId id, long roomId) {
        return engagements.room(id).equals(Optional.of(roomId));
    }

    /** The room is over: whoever was in it is free. */
    public void releaseAll(long roomId) {
        engagements.releaseAll(roomId);
    }

    /**
     * Gives a hero what it brings home. Belongs to the caller's transaction, until whose end the hero stays.
     *
     * @return empty if the hero is no more: then there is nobody to pay, either
     * @throws org.springframework.dao.DuplicateKeyException if that room has rewarded it before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Rewarded> reward(HeroId id, HeroDeed deed) {
        if (!heroes.lock(id)) {
            return Optional.empty();
        }
        var before = skills.of(id);
        history.add(id, deed, clock.instant());
        skills.grow(id, deed.growth());
        heroes.addRenown(id, deed.reward().renown());
        metrics.grown(deed.growth());
        facts.changed(id);
        return heroes.find(id).map(hero -> new Rewarded(hero.renown(), before, skills.of(id)));
    }

    /** To be told with every change of what others may see of it. */
    void changed(HeroId id) {
        facts.changed(id);
    }

    void renamed(HeroId id) {
        facts.renamed(id);
    }

    private Map<Skill, Integer> withGear(HeroId id, Map<Skill, Integer> learnt) {
        var all = new EnumMap<Skill, Integer>(learnt);
        items.of(id)
                .stream()
                .filter(item -> item.worn() != null)
                .forEach(item -> all.merge(item.gear().skill(), Gear.BONUS, Integer::sum));
        return all;
    }
}
