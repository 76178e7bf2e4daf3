package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.Settings;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What happens before a story: settings, ready, start. */
final class LobbyRules {

    /** The lobby's limit is not moved for less, so that the journal does not fill with it. */
    private static final Duration WORTH_MOVING = Duration.ofMinutes(1);

    private LobbyRules() {}

    static @Nullable Refusal settings(Turn turn, int seat, Settings command, Stories stories) {
        var setup = turn.state().setup();
        if (turn.phase() != Phase.LOBBY) {
            return No.phase("The story has begun.");
        }
        if (!turn.seat(seat).of(turn.state().table().host())) {
            return No.forbidden("Only the host changes the settings.");
        }
        var ref = Optional.ofNullable(command.story()).orElse(setup.story());
        var story = stories.find(ref);
        if (story.isEmpty()) {
            return No.such("There is no such story.");
        }
        if (turn.state().table().held().size() > story.get().most()) {
            return No.room("That story has no room for all of you.");
        }
        var wanted = setup.with(ref, Optional.ofNullable(command.visibility()).orElse(setup.visibility()),
                Optional.ofNullable(command.pace()).orElse(setup.pace()),
                Optional.ofNullable(command.difficulty()).orElse(setup.difficulty()));
        if (wanted.equals(setup)) {
            return No.again("It is set so already.");
        }
        turn.tell(new TableEvent.SettingsChanged(ref, wanted.pace(), wanted.visibility(), wanted.difficulty()));
        nobodyIsReady(turn);
        if (!ref.equals(setup.story())) {
            Heroes.dealAgain(turn, story.get());
        }
        return null;
    }

    static @Nullable Refusal ready(Turn turn, int seat, Ready command) {
        if (turn.seat(seat).done() == command.on()) {
            return No.again(command.on() ? "You are ready already." : "You are not ready.");
        }
        turn.tell(new TableEvent.Readied(seat, command.on()));
        return null;
    }

    static @Nullable Refusal start(Turn turn, int seat) {
        var table = turn.state().table();
        if (turn.phase() != Phase.LOBBY) {
            return No.phase("The story has begun.");
        }
        if (!turn.seat(seat).of(table.host())) {
            return No.forbidden("Only the host starts the story.");
        }
        if (table.held().size() < turn.story().fewest()) {
            return No.means("This story wants at least " + turn.story().fewest() + " players.");
        }
        if (table.present().stream().anyMatch(one -> one.number() != seat && !one.done())) {
            return No.means("Not everybody is ready.");
        }
        Start.begin(turn);
        return null;
    }

    /** Something happened, so the lobby stays open for its whole limit again. */
    static void keepOpen(Turn turn) {
        var state = turn.state();
        var closes = state.timer().endsAt();
        if (state.status() == Status.OPEN && !turn.events().isEmpty() && closes != null) {
            keepOpen(turn, closes, turn.at().plus(Phase.LOBBY.limit(state.setup().pace())));
        }
    }

    private static void keepOpen(Turn turn, Instant closes, Instant later) {
        if (later.isAfter(closes.plus(WORTH_MOVING))) {
            turn.tell(new ClockEvent.IdleMoved(later));
        }
    }

    private static void nobodyIsReady(Turn turn) {
        for (var seat : turn.state().table().held()) {
            if (seat.done()) {
                turn.tell(new TableEvent.Readied(seat.number(), false));
            }
        }
    }
}
