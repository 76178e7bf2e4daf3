package org.arcanecodex.adventure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.adventure.view.Called;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.hero.Heroes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How the people at a table and their heroes are called. The journal knows ids only, so that names can change and be erased. */
@Component
class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);

    private final Accounts accounts;
    private final Heroes heroes;

    Names(Accounts accounts, Heroes heroes) {
        this.accounts = accounts;
        this.heroes = heroes;
    }

    /** From memory as a rule. While they cannot be read, a table goes on without them. */
    Called at(Adventure... states) {
        var people = new HashSet<AccountId>();
        var own = new HashSet<HeroId>();
        for (var state : states) {
            state.table().held().forEach(seat -> {
                var account = seat.account();
                if (account != null) {
                    people.add(account);
                }
                var hero = seat.own();
                if (hero != null) {
                    own.add(hero.id());
                }
            });
        }
        return new Called(of(people), heroes(own));
    }

    Map<AccountId, String> of(Set<AccountId> people) {
        return read(() -> accounts.names(people));
    }

    Map<HeroId, String> heroes(Set<HeroId> ids) {
        return ids.isEmpty() ? Map.of() : read(() -> heroes.names(ids));
    }

    private static <K> Map<K, String> read(Supplier<Map<K, String>> names) {
        try {
            return names.get();
        } catch (DataAccessException e) {
            LOG.warn("Names cannot be read just now: {}", e.getMostSpecificCause().toString());
            return Map.of();
        }
    }
}
