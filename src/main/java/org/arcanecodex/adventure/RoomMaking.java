package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Table;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.RequestId;
import org.arcanecodex.platform.web.TrustedProxies;
import org.arcanecodex.room.Creation;
import org.arcanecodex.room.NewRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Makes a room, and the invitation to it. */
@Component
class RoomMaking {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int LONGEST_WORD = 64;
    private static final String SEATS = "is a number from 1 to " + Table.SEATS;

    private final TableTools tools;
    private final Scenarios scenarios;
    private final AdventureMetrics metrics;
    private final RateLimiter byAccount;
    private final RateLimiter byAddress;

    RoomMaking(TableTools tools, Scenarios scenarios, AdventureMetrics metrics, AdventureProperties limits,
            RateLimits buckets) {
        this.tools = tools;
        this.scenarios = scenarios;
        this.metrics = metrics;
        this.byAccount = buckets.shared("room", limits.creations());
        this.byAddress = buckets.shared("room-address", limits.creationsPerAddress());
    }

    /**
     * What somebody wants to play.
     *
     * @param seats how many people may sit down; what is left out: 4
     */
    record Wish(@Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String scenario,
            @Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String visibility,
            @Nullable @Min(value = 1, message = SEATS) @Max(value = Table.SEATS, message = SEATS) Integer seats,
            @Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String pace,
            @Nullable @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String difficulty) {}

    /** @param invitePath with the invitation's token in its fragment, which no server and no log ever sees */
    record Made(RoomCode code, String invitePath, String visibility, String scenario, int seats) {}

    Made make(AccountId host, String address, Wish wish) {
        return make(host, address, wish, Invitation.fresh());
    }

    Made make(AccountId host, String address, Wish wish, Invitation invitation) {
        var visibility = word("visibility", wish.visibility(), Visibility.class, null);
        var pace = word("pace", wish.pace(), Pace.class, Pace.LIVE);
        var difficulty = word("difficulty", wish.difficulty(), Difficulty.class, Difficulty.PLAIN);
        int seats = wish.seats() == null ? Table.SEATS : wish.seats();
        var story = story(wish.scenario());
        hold(host, address);
        keep(story);
        var opening = new OpenRoom(host, story, visibility, pace, difficulty, seats, invitation.hash());
        var code = create(new NewRoom<>(story.id(), story.version(), new Actor.Player(host), RequestId.current(),
                opening));
        metrics.made();
        return made(code, invitation, Word.of(visibility), story.id(), seats);
    }

    Made made(RoomCode code, Invitation invitation, String visibility, String scenario, int seats) {
        return new Made(code, "/r/" + code + "#i=" + invitation.token(), visibility, scenario, seats);
    }

    private RoomCode create(NewRoom<AdventureCommand> wanted) {
        return switch (tools.rooms().create(wanted)) {
            case Creation.Created(var code, _) -> code;
            case Creation.Refused(var why) -> throw new ApiProblem(why.code().name(), why.message());
            case Creation.Full() -> throw new ApiProblem("BUSY", "All tables of this house are taken just now.");
            case Creation.Unavailable() -> throw ApiProblem.retry(RETRY_AFTER);
        };
    }

    private StoryRef story(@Nullable String scenario) {
        return scenarios.newest(scenario == null ? "" : scenario)
                .map(story -> new StoryRef(story.id(), story.version()))
                .orElseThrow(() -> ApiProblem.badField("scenario", "is none of the stories on offer"));
    }

    private void keep(StoryRef story) {
        try {
            scenarios.keep(story);
        } catch (DataAccessException e) {
            throw ApiProblem.retry(RETRY_AFTER);
        }
    }

    private void hold(AccountId host, String address) {
        var wait = byAddress.take(TrustedProxies.limitKey(address)).retryAfter();
        if (!wait.isPositive()) {
            wait = byAccount.take(host.toString()).retryAfter();
        }
        if (wait.isPositive()) {
            metrics.limited("room-creation");
            throw ApiProblem.rateLimited("So many rooms, and who shall play in them? Wait a little.", wait);
        }
    }

    private static <E extends Enum<E>> E word(String field, @Nullable String said, Class<E> words,
            @Nullable E otherwise) {
        if (said == null && otherwise != null) {
            return otherwise;
        }
        return Optional.ofNullable(said)
                .flatMap(word -> Word.parse(word, words))
                .orElseThrow(() -> ApiProblem.badField(field, "is one of " + Word.all(words)));
    }
}
