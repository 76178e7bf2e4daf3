package org.arcanecodex.hero;

import java.util.List;
import java.util.function.Consumer;

import org.arcanecodex.account.PersonalData;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.springframework.stereotype.Component;

/** Somebody's heroes with what they have been through, for the copy of all that is theirs. */
@Component
class HeroesCopy implements PersonalData {

    private final HeroViews views;
    private final HistoryStore history;

    HeroesCopy(HeroViews views, HistoryStore history) {
        this.views = views;
        this.history = history;
    }

    record Told(HeroView hero, List<HeroView.AdventureView> adventures) {}

    @Override
    public String part() {
        return "heroes";
    }

    /** An account has few heroes, and each an adventure in an evening: all of one hero's fit into memory. */
    @Override
    public void tell(AccountId account, Consumer<Object> to) {
        views.of(account)
                .forEach(hero -> to.accept(new Told(hero, history.latest(new HeroId(hero.id()), Integer.MAX_VALUE)
                        .stream()
                        .map(HeroView.AdventureView::of)
                        .toList())));
    }
}
