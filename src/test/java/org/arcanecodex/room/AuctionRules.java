package org.arcanecodex.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;

/** A bid must be higher than the last; when the hammer falls, the next lot takes a minute. */
final class AuctionRules implements Rules<Auction, Auction.Command, Auction.Event> {

    static final Duration LOT = Duration.ofMinutes(1);

    @Override
    public Auction initial() { return Auction.nothing(); }

    @Override
    public Decision<Auction.Event> decide(Auction state, Issued<Auction.Command> issued, Dice dice) {
        return switch (issued.command()) {
            case Auction.Command.Open(var endsAt) -> state.lot() > 0
                    ? refuse(Refusal.Code.WRONG_PHASE)
                    : accept(new Auction.Event.Opened(endsAt));
            case Auction.Command.Bid(var amount) -> bid(state, issued.by(), amount, dice);
            case Auction.Command.MoveEnd(var endsAt) -> accept(new Auction.Event.EndMoved(endsAt));
            case Auction.Command.GrantGrace(var until) -> accept(new Auction.Event.EndMoved(until));
            case Auction.Command.Stumble() -> throw new IllegalStateException("stumbled");
            case Auction.Command.LookIn() -> accept(new Auction.Event.LookedIn(account(issued.by())));
            case Auction.Command.Shut() -> accept(new Auction.Event.ShutDown());
            case Auction.Command.Hammer(var lot) -> lot == state.lot()
                    ? accept(new Auction.Event.Sold(lot, issued.at().plus(LOT)))
                    : refuse(Refusal.Code.WRONG_PHASE);
        };
    }

    private static Decision<Auction.Event> bid(Auction state, Actor by, long amount, Dice dice) {
        if (state.status() == RoomStatus.CLOSED) {
            return refuse(Refusal.Code.ROOM_CLOSED);
        }
        return amount > state.highest()
                ? accept(new Auction.Event.BidMade(account(by), amount, dice.d100()))
                : refuse(Refusal.Code.UNAFFORDABLE);
    }

    private static long account(Actor by) { return by instanceof Actor.Player player ? player.account().value() : 0; }

    @Override
    public Auction evolve(Auction state, Auction.Event event) {
        return switch (event) {
            case Auction.Event.Opened(var endsAt) -> new Auction(RoomStatus.OPEN, 0, null, 1, endsAt, List.of());
            case Auction.Event.BidMade(var by, var amount, var luck) -> new Auction(RoomStatus.RUNNING, amount, by,
                    state.lot(), state.endsAt(), plus(state.luck(), luck));
            case Auction.Event.EndMoved(var endsAt) -> new Auction(state.status(), state.highest(), state.leader(),
                    state.lot(), endsAt, state.luck());
            case Auction.Event.LookedIn(_) -> state;
            case Auction.Event.Sold(var lot, var nextEndsAt) -> new Auction(state.status(), 0, null, lot + 1,
                    nextEndsAt, state.luck());
            case Auction.Event.ShutDown() -> new Auction(RoomStatus.CLOSED, state.highest(), state.leader(),
                    state.lot(), null, state.luck());
        };
    }

    @Override
    public Optional<Wake<Auction.Command>> nextWake(Auction state) {
        return Optional.ofNullable(state.endsAt())
                .map(at -> new Wake<>(at, "deadline:" + state.lot(), new Auction.Command.Hammer(state.lot())));
    }

    @Override
    public String diceSalt(Auction state) { return ""; }

    private static Decision<Auction.Event> accept(Auction.Event event) {
        return new Decision.Accepted<>(List.of(event));
    }

    private static Decision<Auction.Event> refuse(Refusal.Code why) {
        return new Decision.Refused<>(new Refusal(why, "No."));
    }

    private static List<Integer> plus(List<Integer> list, int one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
