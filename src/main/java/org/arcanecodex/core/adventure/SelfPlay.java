package org.arcanecodex.core.adventure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Carries out what seats do by themselves, inside the command that makes them. */
final class SelfPlay {

    private SelfPlay() {}

    /** Everybody who plays by themselves says what they have to say. */
    static void counsel(Turn turn) {
        byThemselves(turn).forEach(seat -> volunteer(turn, seat.number()));
    }

    /** Everybody who plays by themselves chooses. */
    static void choose(Turn turn) {
        byThemselves(turn).forEach(seat -> choose(turn, seat.number()));
    }

    /** For everybody who has not chosen. */
    static void chooseForTheRest(Turn turn) {
        turn.state().table().playing().forEach(seat -> choose(turn, seat.number()));
    }

    /** A seat begins to play by itself, in the middle of whatever is going on. */
    static void takeOver(Turn turn, int number) {
        if (!turn.seat(number).playsByItself() || turn.state().timer().paused()) {
            return;
        }
        if (turn.phase() == Phase.COUNSEL) {
            volunteer(turn, number);
        } else if (turn.phase() == Phase.CHOICE) {
            choose(turn, number);
        }
    }

    /** Whether a seat that answers by itself has told all it could. */
    static boolean hasNothingFor(Turn turn, int of, int asker) {
        return turn.seat(of).playsByItself() && sight(turn, of).untoldTo(asker).isEmpty();
    }

    /** Answers at once, if the seat does that by itself. */
    static void answer(Turn turn, int of, int asker, @Nullable String topic) {
        if (!turn.seat(of).playsByItself()) {
            return;
        }
        var telling = Policy.answer(sight(turn, of), asker, topic);
        if (telling.isPresent() && Sharing.isNews(turn.state(), of, telling.get(), asker)) {
            Sharing.tell(turn, of, telling.get(), asker);
        } else {
            Asking.refuse(turn, asker, of);
        }
    }

    private static void volunteer(Turn turn, int seat) {
        Policy.volunteers(sight(turn, seat)).forEach(telling -> Sharing.tell(turn, seat, telling, null));
    }

    private static void choose(Turn turn, int seat) {
        if (turn.state().secrets().choiceOf(seat).isPresent()) {
            return;
        }
        var sight = sight(turn, seat);
        if (Policy.flawed(sight).isPresent()) {
            stir(turn, sight);
        }
        Policy.choice(sight)
                .ifPresent(choice -> turn.tell(new ChoiceEvent.ChoiceSealed(seat, Sealed.of(seat, choice))));
    }

    private static void stir(Turn turn, Sight sight) {
        var temper = sight.temper();
        if (temper != null) {
            turn.tell(new WorldEvent.FlawStirred(temper.who().id()));
        }
    }

    private static List<Seat> byThemselves(Turn turn) {
        return turn.state().table().playing().stream().filter(Seat::playsByItself).toList();
    }

    private static Sight sight(Turn turn, int seat) {
        return Sight.of(turn.state(), turn.story(), seat);
    }
}
