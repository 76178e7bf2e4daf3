package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.World.Bond;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Option;

/** What companions think of the party, and when they leave it, turn on it, or come back. */
final class Companions {

    static final int IN_CREED = 4;
    static final int AGAINST_CREED = -4;
    static final int WANTED = 4;
    static final int LIED_TO = -5;

    static final int LEAVES_BELOW = 20;
    static final int RETURNS_FROM = 40;
    static final int TRUST_OF_TRAITORS = 10;
    /** The chance of betrayal in the first beat at the edge; in the second it is certain. */
    static final int BETRAYS = 40;

    private Companions() {}

    /** Flaws are hinted at before they matter. */
    static void letSlip(Turn turn) {
        for (var seat : Cast.companions(turn.state())) {
            Cast.companion(turn.story(), seat)
                    .filter(who -> who.flaw().at().equals(turn.state().world().beat()))
                    .ifPresent(who -> turn.tell(new WorldEvent.TellNoticed(seat.number(), who.id())));
        }
    }

    /** A companion thinks better or worse of the party; also one who has left, since word gets around. */
    static void feel(Turn turn, String companion, int by) {
        var bond = turn.state().world().bonds().get(companion);
        var seat = Cast.seatOf(turn.state(), companion);
        if (bond == null || seat.isEmpty()) {
            return;
        }
        int before = bond.approval().value();
        int now = Math.clamp(before + by, 0, 100);
        if (now != before) {
            turn.tell(new WorldEvent.ApprovalChanged(seat.get().number(), companion, by > 0, Sealed.toNobody(now)));
        }
    }

    /** A person's lie came out. */
    static void frown(Turn turn, int liar) {
        if (turn.seat(liar).held()) {
            company(turn).forEach(who -> feel(turn, who.id(), LIED_TO));
        }
    }

    /** What people did, laid against each creed and agenda. */
    static void weigh(Turn turn, List<Option> deeds) {
        company(turn).forEach(
                who -> feel(turn, who.id(), deeds.stream().mapToInt(deed -> weight(who, deed)).sum()));
    }

    /** After the deeds of a beat: who goes, and who comes back. */
    static void reckon(Turn turn) {
        for (var seat : turn.state().table().seats()) {
            Cast.companion(turn.story(), seat).ifPresent(who -> reckon(turn, seat.number(), who.id()));
        }
    }

    private static void reckon(Turn turn, int seat, String who) {
        var bond = Optional.ofNullable(turn.state().world().bonds().get(who)).orElse(Bond.first());
        if (bond.gone()) {
            comeBack(turn, seat, who, bond);
        } else if (bond.flawed() || turns(turn, who, bond)) {
            turn.tell(new WorldEvent.CompanionBetrayed(seat, who));
            Trust.change(turn, Trust.BETRAYED, Cause.BETRAYED);
        } else if (!atTheEdge(turn, bond) && bond.approval().value() < LEAVES_BELOW) {
            turn.tell(new WorldEvent.CompanionLeft(seat, who));
        }
    }

    private static void comeBack(Turn turn, int seat, String who, Bond bond) {
        if (!bond.traitor() && !bond.returned() && bond.approval().value() >= RETURNS_FROM) {
            turn.tell(new WorldEvent.CompanionReturned(seat, who));
        }
    }

    private static boolean turns(Turn turn, String who, Bond bond) {
        int beats = atTheEdge(turn, bond) ? bond.grudge() + 1 : 0;
        if (beats == 1) {
            return isTempted(turn, who);
        }
        if (beats < bond.grudge()) {
            turn.tell(new WorldEvent.GrudgeCounted(who, beats, null, null));
        }
        return beats >= 2;
    }

    /** The roll is noted whatever it says, so that it can be verified like any other. */
    private static boolean isTempted(Turn turn, String who) {
        int die = turn.nextDie();
        int roll = turn.d100();
        turn.tell(new WorldEvent.GrudgeCounted(who, 1, roll, die));
        return roll <= BETRAYS;
    }

    private static boolean atTheEdge(Turn turn, Bond bond) {
        return turn.state().world().trust() < TRUST_OF_TRAITORS && bond.approval().value() < LEAVES_BELOW;
    }

    private static List<Companion> company(Turn turn) {
        return Cast.companions(turn.state())
                .stream()
                .flatMap(seat -> Cast.companion(turn.story(), seat).stream())
                .toList();
    }

    private static int weight(Companion who, Option deed) {
        boolean loved = deed.values().stream().anyMatch(who.creed()::contains);
        boolean hated = who.creed().stream().anyMatch(value -> deed.values().contains(Creed.opposite(value)));
        return (loved ? IN_CREED : 0) + (hated ? AGAINST_CREED : 0)
                + (who.agenda().wants().contains(deed.id()) ? WANTED : 0);
    }
}
