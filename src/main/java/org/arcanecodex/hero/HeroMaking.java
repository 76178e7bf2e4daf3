package org.arcanecodex.hero;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;
import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Training;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.once.OncePerKey;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes heroes, renames them, puts one in front, lets one go. */
@Component
class HeroMaking {

    private static final int LINK_BYTES = 16;
    private static final int LONGEST_WORD = 64;

    private final HeroStore heroes;
    private final SkillStore skills;
    private final EngagementStore engagements;
    private final Heroes face;
    private final Farewell farewell;
    private final Accounts accounts;
    private final OncePerKey once;
    private final HeroMetrics metrics;
    private final HeroProperties limits;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    HeroMaking(HeroStore heroes, SkillStore skills, EngagementStore engagements, Heroes face, Farewell farewell,
            Accounts accounts, OncePerKey once, HeroMetrics metrics, HeroProperties limits, InstantSource clock,
            TransactionTemplate transaction) {
        this.heroes = heroes;
        this.skills = skills;
        this.engagements = engagements;
        this.face = face;
        this.farewell = farewell;
        this.accounts = accounts;
        this.once = once;
        this.metrics = metrics;
        this.limits = limits;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A hero as somebody wishes it. */
    record Wish(@Nullable @Size(max = ReadableName.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String name,
            @Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String ancestry,
            @Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String calling) {}

    private record Made(long id) {}

    /** @param key of a client that may ask again */
    HeroId make(AccountId owner, @Nullable String key, Wish wish) {
        var name = name(wish.name());
        var ancestry = word("ancestry", wish.ancestry(), Ancestry.class);
        var calling = word("calling", wish.calling(), Calling.class);
        for (int attempt = 0; attempt <= limits.perAccount(); attempt++) {
            try {
                return new HeroId(once.answer(owner.value(), key, wish, Made.class,
                        () -> new Made(insert(owner, name, ancestry, calling).value())).id());
            } catch (PlaceTaken e) {
                continue;
            }
        }
        throw new ApiProblem("CONFLICT", "Somebody was quicker: that name or that place is taken.");
    }

    /** Another hero of this account, or another of that name, was made in the same moment: look again. */
    private static final class PlaceTaken extends RuntimeException {
        PlaceTaken(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    private HeroId insert(AccountId owner, ReadableName name, Ancestry ancestry, Calling calling) {
        if (!accounts.hold(owner)) {
            throw new ApiProblem("UNAUTHENTICATED", "This account is no more.");
        }
        if (heroes.nameIsTaken(name)) {
            throw nameTaken();
        }
        try {
            var draft = new HeroStore.Draft(owner, freePlace(owner), name, ancestry, calling, link());
            var id = heroes.insert(draft, clock.instant());
            skills.begin(id, Training.of(ancestry, calling));
            heroes.activateIfFirst(owner, id);
            metrics.made(calling);
            return id;
        } catch (DuplicateKeyException e) {
            throw new PlaceTaken(e);
        }
    }

    void rename(AccountId owner, HeroId id, String typed) {
        face.own(owner, id);
        var name = name(typed);
        try {
            heroes.rename(id, name);
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
        face.renamed(id);
    }

    void activate(AccountId owner, HeroId id) {
        face.own(owner, id);
        heroes.activate(owner, id);
    }

    /** The next of one's heroes steps forward, if this was the one in front. */
    void delete(AccountId owner, HeroId id) {
        transaction.executeWithoutResult(_ -> {
            heroes.lock(id);
            face.own(owner, id);
            if (engagements.room(id).isPresent()) {
                throw new ApiProblem("CONFLICT", "This hero is in an adventure and has to see its end first.");
            }
            farewell.of(id);
            heroes.of(owner).stream().findFirst().ifPresent(next -> heroes.activateIfFirst(owner, next.id()));
        });
        face.changed(id);
    }

    private int freePlace(AccountId owner) {
        var taken = heroes.placesTaken(owner);
        return IntStream.rangeClosed(1, limits.perAccount())
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new ApiProblem("UNAFFORDABLE",
                        "You have " + limits.perAccount() + " heroes already. Let one go first."));
    }

    private String link() {
        var bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ReadableName name(@Nullable String typed) {
        return ReadableName.parse(typed == null ? "" : typed)
                .orElseThrow(() -> ApiProblem.badField("name",
                        "needs 1 to " + ReadableName.LONGEST + " characters that can be read"));
    }

    private static ApiProblem nameTaken() {
        return new ApiProblem("CONFLICT", "There is a hero of that name, or of one that looks like it.");
    }

    private static <E extends Enum<E>> E word(String field, @Nullable String said, Class<E> words) {
        return Word.parse(said == null ? "" : said, words)
                .orElseThrow(() -> ApiProblem.badField(field, "is one of " + Word.all(words)));
    }
}
