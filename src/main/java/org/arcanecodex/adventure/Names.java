package org.arcanecodex.adventure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How the people at a table are called. The journal knows accounts only, so that names can change and be erased. */
@Component
class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);

    private final Accounts accounts;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** From memory as a rule. While they cannot be read, a table goes on without them. */
    Map<AccountId, String> at(Adventure... states) {
        var people = new HashSet<AccountId>();
        for (var state : states) {
            state.table().held().forEach(seat -> {
                var account = seat.account();
                if (account != null) {
                    people.add(account);
                }
            });
        }
        return of(people);
    }

    Map<AccountId, String> of(Set<AccountId> people) {
        try {
            return accounts.names(people);
        } catch (DataAccessException e) {
            LOG.warn("Names cannot be read just now: {}", e.getMostSpecificCause().toString());
            return Map.of();
        }
    }
}
