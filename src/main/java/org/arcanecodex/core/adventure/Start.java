package org.arcanecodex.core.adventure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.arcanecodex.core.adventure.story.Companion;

/** How a story begins: the dice are bound, companions sit down, everybody gets what is theirs. No die falls here. */
final class Start {

    static final int FIRST_MOMENTUM = 1;

    private Start() {}

    static void begin(Turn turn) {
        turn.tell(new ClockEvent.Started(Sealed.toNobody(salt(turn.state().table()))));
        turn.story().counters().forEach((counter, from) -> turn.tell(new WorldEvent.CounterChanged(counter, from)));
        turn.state().table().held().forEach(seat -> enter(turn, seat));
        seatCompanions(turn);
        Scenes.enter(turn, turn.story().start());
    }

    /** What the players added, in seat order, without anything between. */
    private static String salt(Table table) {
        return table.held().stream().map(seat -> seat.nonce().value()).collect(Collectors.joining());
    }

    private static void enter(Turn turn, Seat seat) {
        Cast.hero(turn.story(), seat).ifPresent(hero -> {
            turn.tell(new TableEvent.HeroEntered(seat.number(), hero.id(),
                    Cast.health(turn.story(), seat).orElseThrow(), FIRST_MOMENTUM,
                    Sealed.of(seat.number(), hero.items())));
            turn.tell(new SecretEvent.ObjectiveGiven(seat.number()));
        });
    }

    private static void seatCompanions(Turn turn) {
        var free = turn.state()
                .table()
                .seats()
                .stream()
                .filter(seat -> !seat.plays())
                .sorted(Comparator.comparingInt(Seat::number))
                .toList();
        int wanted = Math.min(turn.story().party() - turn.state().table().party(), free.size());
        List<Companion> company = turn.story().companions().stream().limit(Math.max(wanted, 0)).toList();
        for (int i = 0; i < company.size(); i++) {
            var one = company.get(i);
            turn.tell(new TableEvent.CompanionSeated(free.get(i).number(), one.id(), one.calling().hp(),
                    FIRST_MOMENTUM, Sealed.of(free.get(i).number(), one.items())));
        }
    }
}
