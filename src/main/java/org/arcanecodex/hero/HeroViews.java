package org.arcanecodex.hero;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.text.Word;
import org.springframework.stereotype.Component;

/** Puts together what is shown of heroes. */
@Component
class HeroViews {

    /** As many as a profile shows. */
    private static final int LATEST = 20;

    private final HeroStore heroes;
    private final SkillStore skills;
    private final FavourStore favours;
    private final ItemStore items;
    private final EngagementStore engagements;
    private final HistoryStore history;

    HeroViews(HeroStore heroes, SkillStore skills, FavourStore favours, ItemStore items,
            EngagementStore engagements, HistoryStore history) {
        this.heroes = heroes;
        this.skills = skills;
        this.favours = favours;
        this.items = items;
        this.engagements = engagements;
        this.history = history;
    }

    List<HeroView> of(AccountId owner) {
        return heroes.of(owner).stream().map(this::of).toList();
    }

    HeroView of(Hero hero) {
        return new HeroView(hero.id().value(), hero.name(), Word.of(hero.ancestry()),
                Word.of(hero.calling()),
                heroes.active(hero.account()).equals(Optional.of(hero.id())),
                engagements.room(hero.id()).isPresent(), hero.calling().hp(), hero.renown(),
                HeroView.words(skills.of(hero.id())), HeroView.words(favours.of(hero.id())),
                heroes.soul(hero.id()).orElse(null), items.of(hero.id()).stream().map(HeroView.ItemView::of).toList(),
                hero.link(), hero.createdAt());
    }

    HeroView.Profile profile(Hero hero) {
        return new HeroView.Profile(hero.name(), Word.of(hero.ancestry()),
                Word.of(hero.calling()), hero.renown(),
                HeroView.words(skills.of(hero.id())),
                history.latest(hero.id(), LATEST).stream().map(HeroView.AdventureView::of).toList());
    }
}
