package org.arcanecodex.core.adventure;

import java.util.Comparator;
import java.util.Optional;

import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.hero.Calling;

/**
 * Who hears what. Each whisper goes to whoever may hear it and has heard least in this beat; among equals to the
 * calling that the story names first, then to people before companions, then to who has heard least so far, then in
 * the order of seats.
 */
final class Dealing {

    private Dealing() {}

    static void deal(Turn turn, Beat beat) {
        for (var id : beat.whispers()) {
            if (!dealt(turn.state(), id)) {
                hearer(turn, turn.story().whisper(id)).ifPresent(seat -> hear(turn, seat.number(), id));
            }
        }
    }

    static boolean dealt(Adventure state, String whisper) {
        return state.secrets().heard().stream().anyMatch(one -> one.value().whisper().equals(whisper));
    }

    static void hear(Turn turn, int seat, String whisper) {
        turn.tell(new SecretEvent.WhisperHeard(seat, whisper));
        turn.tell(new SecretEvent.WhispersCounted(seat, heardInBeat(turn.state(), seat)));
    }

    /** How many whispers a seat has heard since the beat began. */
    static int heardInBeat(Adventure state, int seat) {
        return (int) state.secrets()
                .heardBy(seat)
                .stream()
                .filter(one -> one.beatNumber() == state.world().beatNumber())
                .count();
    }

    private static Optional<Seat> hearer(Turn turn, Whisper whisper) {
        var state = turn.state();
        return state.table()
                .playing()
                .stream()
                .filter(seat -> rank(turn, seat, whisper) >= 0)
                .min(Comparator.<Seat>comparingInt(seat -> heardInBeat(state, seat.number()))
                        .thenComparing(seat -> rank(turn, seat, whisper))
                        .thenComparing(seat -> !seat.held())
                        .thenComparing(seat -> state.secrets().heardBy(seat.number()).size())
                        .thenComparing(Seat::number));
    }

    /** The place of the seat's calling among those that may hear it, after all of them for anybody; −1 if it may not. */
    private static int rank(Turn turn, Seat seat, Whisper whisper) {
        int place = Cast.sheet(turn.story(), seat)
                .map(Sheet::calling)
                .map(calling -> place(whisper, calling))
                .orElse(-1);
        return place < 0 && whisper.any() ? whisper.callings().size() : place;
    }

    private static int place(Whisper whisper, Calling calling) {
        return whisper.callings().indexOf(calling);
    }
}
