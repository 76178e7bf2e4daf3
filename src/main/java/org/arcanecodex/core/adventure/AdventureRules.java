package org.arcanecodex.core.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.AdventureCommand.ByAnybody;
import org.arcanecodex.core.adventure.AdventureCommand.BySeat;
import org.arcanecodex.core.adventure.AdventureCommand.ByTime;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;
import org.jspecify.annotations.Nullable;

/** Finds for each command the rule that answers it. */
public final class AdventureRules implements Rules<Adventure, AdventureCommand, AdventureEvent> {

    /** The id of the command that ends all that a room owes. */
    public static final String PAID = "paid";

    private final Stories stories;

    public AdventureRules(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Adventure initial() {
        return Adventure.unopened();
    }

    @Override
    public Decision<AdventureEvent> decide(Adventure state, Issued<AdventureCommand> issued, Dice dice) {
        if (issued.command() instanceof OpenRoom open) {
            return Opening.decide(state, open, issued, stories);
        }
        if (!state.opened()) {
            return new Decision.Refused<>(No.such("There is no such room."));
        }
        if (issued.command() instanceof AdventureCommand.Paid paid && issued.by() instanceof Actor.Time) {
            return HomeRules.paid(state, paid);
        }
        if (state.status() == Status.CLOSED) {
            return new Decision.Refused<>(No.closed());
        }
        var story = stories.find(state.setup().story());
        if (story.isEmpty()) {
            return new Decision.Refused<>(No.such("The story of this room is not here."));
        }
        return carryOut(new Turn(state, story.get(), issued.at(), dice), issued);
    }

    private Decision<AdventureEvent> carryOut(Turn turn, Issued<AdventureCommand> issued) {
        var no = switch (issued.by()) {
            case Actor.Time() -> byTime(turn, issued.command());
            case Actor.Player(var account) -> byPlayer(turn, account, issued.command());
        };
        if (no != null) {
            return new Decision.Refused<>(no);
        }
        PhaseRules.settle(turn);
        LobbyRules.keepOpen(turn);
        HomeRules.fallDue(turn);
        return turn.events().isEmpty()
                ? new Decision.Refused<>(No.again("That changes nothing."))
                : new Decision.Accepted<>(turn.events());
    }

    private @Nullable Refusal byPlayer(Turn turn, AccountId who, AdventureCommand command) {
        return switch (command) {
            case OpenRoom c -> No.again("This room is open already.");
            case ByTime c -> No.forbidden("Only time may do that.");
            case ByAnybody c -> byAnybody(turn, who, c);
            case BySeat c -> {
                var seat = turn.state().table().seatOf(who);
                yield seat.isEmpty() ? No.seat() : bySeat(turn, seat.get().number(), c);
            }
        };
    }

    private static @Nullable Refusal byTime(Turn turn, AdventureCommand command) {
        return switch (command) {
            case AdventureCommand.TimeUp c -> TimeRules.timeUp(turn, c);
            case AdventureCommand.Grace c -> TimeRules.grace(turn, c);
            case AdventureCommand.SeatGone c -> PresenceRules.gone(turn, c);
            case AdventureCommand.Pay c -> No.forbidden("Only who has paid may say so.");
            default -> No.forbidden("Only a player may do that.");
        };
    }

    private static @Nullable Refusal byAnybody(Turn turn, AccountId who, ByAnybody command) {
        return switch (command) {
            case AdventureCommand.TakeSeat c -> SeatRules.take(turn, who, c);
            case AdventureCommand.Admit c -> SeatRules.admit(turn, who, c);
        };
    }

    private @Nullable Refusal bySeat(Turn turn, int seat, BySeat command) {
        PresenceRules.wake(turn, seat, command);
        return switch (command) {
            case AdventureCommand.SeatBack c -> PresenceRules.back(turn, seat);
            case AdventureCommand.LeaveSeat c -> SeatRules.leave(turn, seat);
            case AdventureCommand.PickHero c -> HeroRules.pick(turn, seat, c);
            case AdventureCommand.BringHero c -> HeroRules.bring(turn, seat, c);
            case AdventureCommand.Settings c -> LobbyRules.settings(turn, seat, c, stories);
            case AdventureCommand.Kick c -> SeatRules.kick(turn, seat, c);
            case AdventureCommand.GiveHost c -> SeatRules.giveHost(turn, seat, c);
            case AdventureCommand.Start c -> LobbyRules.start(turn, seat);
            case AdventureCommand.Ready c -> PhaseRules.ready(turn, seat, c);
            case AdventureCommand.Continue c -> PhaseRules.carryOn(turn, seat);
            case AdventureCommand.Share c -> CounselRules.share(turn, seat, c);
            case AdventureCommand.Ask c -> CounselRules.ask(turn, seat, c);
            case AdventureCommand.Refuse c -> CounselRules.refuse(turn, seat, c);
            case AdventureCommand.Probe c -> CounselRules.probe(turn, seat, c);
            case AdventureCommand.Plan c -> CounselRules.plan(turn, seat, c);
            case AdventureCommand.Choose c -> ChoiceRules.choose(turn, seat, c);
            case AdventureCommand.HonourSeat c -> EpilogueRules.honour(turn, seat, c);
            case AdventureCommand.Pause c -> TimeRules.pause(turn, seat);
            case AdventureCommand.Resume c -> TimeRules.resume(turn, seat);
            case AdventureCommand.Extend c -> TimeRules.extend(turn, seat);
            case AdventureCommand.Autopilot c -> PresenceRules.autopilot(turn, seat, c);
        };
    }

    @Override
    public Adventure evolve(Adventure state, AdventureEvent event) {
        return Evolution.evolve(state, event);
    }

    @Override
    public Optional<Wake<AdventureCommand>> nextWake(Adventure state) {
        var owed = state.gains().due();
        if (owed != null && !state.gains().paid()) {
            return Optional.of(new Wake<>(owed, PAID, new AdventureCommand.Pay()));
        }
        var timer = state.timer();
        return Optional.ofNullable(timer.due())
                .map(due -> new Wake<>(due, "deadline:" + timer.alarm(), new AdventureCommand.TimeUp(timer.alarm())));
    }

    @Override
    public String diceSalt(Adventure state) {
        return state.setup().salt().value();
    }
}
