package org.arcanecodex.hero;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.cache.CacheKind;
import org.arcanecodex.platform.cache.CacheRecipe;
import org.arcanecodex.platform.cache.Caches;
import org.arcanecodex.platform.cache.Encoded;
import org.arcanecodex.platform.cache.TwoLevelCache;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What anybody may know of a hero, kept close at hand. */
@Component
class HeroFacts {

    private final TwoLevelCache<HeroId, String> names;
    private final TwoLevelCache<String, Long> links;
    private final TwoLevelCache<HeroId, HeroView.Profile> profiles;
    private final ApplicationEventPublisher events;

    HeroFacts(Caches caches, HeroStore heroes, HeroViews views, ApplicationEventPublisher events) {
        this.events = events;
        this.names = caches.of(CacheRecipe.together("hero.names", CacheKind.PLAYER, 1, new TypeReference<>() {},
                HeroId::toString, heroes::names));
        this.links = caches.of(CacheRecipe.each("hero.links", CacheKind.STATIC, 1, new TypeReference<>() {},
                link -> link, link -> heroes.byLink(link).map(hero -> hero.id().value())));
        this.profiles = caches.of(CacheRecipe.each("hero.profiles", CacheKind.PLAYER, 1, new TypeReference<>() {},
                HeroId::toString, id -> heroes.find(id).map(views::profile)));
    }

    /** Of those that still exist. */
    Map<HeroId, String> names(Collection<HeroId> ids) {
        return names.getAll(ids);
    }

    /** What the link of a hero leads to, as JSON. */
    Optional<Encoded> profile(String link) {
        return links.get(link).map(HeroId::new).flatMap(profiles::encoded);
    }

    /** To be told with every change of what a profile shows. */
    void changed(HeroId id) {
        names.changed(id);
        profiles.changed(id);
    }

    void renamed(HeroId id) {
        changed(id);
        events.publishEvent(new HeroRenamed(id));
    }
}
