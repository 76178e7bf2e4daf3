package org.arcanecodex.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.cache.CacheKind;
import org.arcanecodex.platform.cache.CacheRecipe;
import org.arcanecodex.platform.cache.Caches;
import org.arcanecodex.platform.cache.TwoLevelCache;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The people of the server. For any thread; what is not in memory is read from the database. */
@Service
public class Accounts {

    /** In characters. */
    public static final int LONGEST_NAME = ReadableName.LONGEST;

    private static final int NAMES_TRIED = 50;

    private final AccountStore store;
    private final InstantSource clock;
    private final AccountMetrics metrics;
    private final SecureRandom random = new SecureRandom();
    private final TwoLevelCache<AccountId, String> names;

    Accounts(AccountStore store, Caches caches, InstantSource clock, AccountMetrics metrics) {
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
        this.names = caches.of(CacheRecipe.together("account.names", CacheKind.PLAYER, 1, new TypeReference<>() {},
                AccountId::toString, store::names));
    }

    /**
     * A new account in one click.
     *
     * @param displayName as typed; absent or blank: the server thinks of one
     * @throws ApiProblem if nothing readable is left of the name, or too much, or it could be taken for a player's
     */
    public Account createGuest(@Nullable String displayName) {
        var guest = store.insertGuest(guestName(displayName), clock.instant());
        metrics.opened(guest.kind());
        return guest;
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** Keeps an account from being forgotten until the caller's transaction ends. False if it is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(AccountId id) {
        return store.lock(id);
    }

    /** @throws ApiProblem if they are no more */
    Account own(AccountId id) {
        return find(id).orElseThrow(() -> new ApiProblem("UNAUTHENTICATED", "This account is no more."));
    }

    /** The names of those accounts that still exist; from memory whenever possible. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return names.getAll(Set.copyOf(ids));
    }

    void seen(AccountId id) {
        store.seen(id, clock.instant());
    }

    void forget(AccountId id) {
        names.changed(id);
    }

    /**
     * A new account with an address and a password; whoever calls keeps these in the same transaction.
     *
     * @throws ApiProblem if the name could be taken for another player's
     */
    Account createPlayer(ReadableName name) {
        try {
            var player = store.insertPlayer(name, clock.instant());
            metrics.opened(player.kind());
            return player;
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
    }

    /** False if this is no guest any more. */
    boolean claim(AccountId guest, ReadableName name) {
        try {
            return store.claim(guest, name);
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
    }

    static ApiProblem nameTaken() {
        return new ApiProblem("CONFLICT", "A player has that name, or one that looks like it.");
    }

    private ReadableName guestName(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Stream.generate(() -> new ReadableName(GuestNames.any(random)))
                    .limit(NAMES_TRIED)
                    .filter(name -> !store.isTaken(name))
                    .findFirst()
                    .orElseThrow(Accounts::nameTaken);
        }
        var name = name(typed);
        refuseTaken(name);
        return name;
    }

    /** Before anything dear is done; the database has the last word. */
    void refuseTaken(ReadableName name) {
        if (store.isTaken(name)) {
            throw nameTaken();
        }
    }

    static ReadableName name(String typed) {
        return ReadableName.parse(typed)
                .orElseThrow(() -> ApiProblem.badField("displayName",
                        "needs 1 to " + ReadableName.LONGEST + " characters that can be read"));
    }
}
