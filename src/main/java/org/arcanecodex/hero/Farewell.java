package org.arcanecodex.hero;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.hero.purse.Purses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets heroes go, with all that is theirs. Heroes are locked before purses, as by everybody who needs both, so that
 * nobody waits in a circle; a reward that is under way comes first, or finds no hero any more.
 */
@Component
class Farewell {

    private final HeroStore heroes;
    private final EngagementStore engagements;
    private final Heroes face;
    private final Purses purses;
    private final ApplicationEventPublisher facts;

    Farewell(HeroStore heroes, EngagementStore engagements, Heroes face, Purses purses,
            ApplicationEventPublisher facts) {
        this.heroes = heroes;
        this.engagements = engagements;
        this.face = face;
        this.purses = purses;
        this.facts = facts;
    }

    /** Belongs to the caller's transaction, in which the hero is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(HeroId hero) {
        engagements.forget(hero);
        heroes.delete(hero);
        face.changed(hero);
        facts.publishEvent(new HeroForgotten(hero));
    }

    /** In the transaction in which the account goes. */
    @EventListener
    void of(AccountForgotten gone) {
        heroes.lockAll(gone.account()).forEach(this::of);
        purses.forget(gone.account());
    }
}
