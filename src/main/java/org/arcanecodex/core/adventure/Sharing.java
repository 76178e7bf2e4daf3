package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.Secrets.Share;
import org.arcanecodex.core.adventure.Why.Cause;
import org.jspecify.annotations.Nullable;

/** Telling a whisper, and what comes of it. */
final class Sharing {

    private Sharing() {}

    /** Whether at least one of those who would hear it has not heard it from this seat in so strong a form. */
    static boolean isNews(Adventure state, int by, Telling telling, @Nullable Integer to) {
        return hearers(state, by, to).stream()
                .anyMatch(seat -> state.secrets()
                        .sharesBy(by)
                        .stream()
                        .noneMatch(share -> share.seats().contains(seat) && covers(share, telling)));
    }

    static void tell(Turn turn, int by, Telling telling, @Nullable Integer to) {
        boolean first = turn.state().secrets().toldAs(by, telling.whisper()).filter(Form.TRUTH::equals).isEmpty();
        int id = turn.state().secrets().shares().size() + 1;
        var seats = new ArrayList<>(hearers(turn.state(), by, to));
        seats.add(by);
        turn.tell(new SecretEvent.WhisperShared(id, by, to, seats.stream().sorted().toList(),
                Sealed.of(by, telling)));
        turn.state().secrets().share(id).ifPresent(share -> Lies.compare(turn, share));
        if (telling.form() == Form.TRUTH && first && turn.seat(by).held()) {
            Trust.change(turn, Trust.forTruth(turn.story().whisper(telling.whisper()).weight()), Cause.TRUTH_TOLD);
        }
    }

    private static boolean covers(Share share, Telling telling) {
        var told = share.telling().value();
        return told.whisper().equals(telling.whisper()) && told.form().compareTo(telling.form()) >= 0;
    }

    private static List<Integer> hearers(Adventure state, int by, @Nullable Integer to) {
        return to != null
                ? List.of(to)
                : state.table().playing().stream().map(Seat::number).filter(seat -> seat != by).toList();
    }
}
