package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.Secrets.Share;
import org.arcanecodex.core.adventure.Why.Cause;
import org.jspecify.annotations.Nullable;

/** Telling a whisper, and what comes of it. */
final class Sharing {

    private static final int PRIVATE = 1000;

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
        int id = number(turn.state(), by, to);
        var seats = new ArrayList<>(hearers(turn.state(), by, to));
        seats.add(by);
        turn.tell(new SecretEvent.WhisperShared(id, by, to, seats.stream().sorted().toList(),
                Sealed.of(by, telling), Sealed.toNobody(Cast.fulfilled(turn.state(), turn.story(), by))));
        turn.state().secrets().share(id).ifPresent(share -> {
            Trust.change(turn, gain(turn, share), Cause.WHISPER_TOLD);
            Lies.compare(turn, share);
        });
    }

    /** The trust that this share brought: once for each whisper, when one of the players tells it to the whole table. */
    static int gain(Turn turn, Share share) {
        var whisper = share.telling().value().whisper();
        boolean first = turn.state()
                .secrets()
                .sharesBy(share.by())
                .stream()
                .noneMatch(before -> before.to() == null
                        && before.id() < share.id() && before.telling().value().whisper().equals(whisper));
        return share.to() == null && first && turn.seat(share.by()).held()
                ? Trust.forTelling(turn.story().whisper(whisper).weight())
                : 0;
    }

    /**
     * Counts what was told to the table, and apart from that what passed between two: a gap in the numbers would tell
     * the others of a word that they were not meant to hear of.
     */
    private static int number(Adventure state, int by, @Nullable Integer to) {
        var shares = state.secrets().shares().stream();
        return to == null
                ? 1 + (int) shares.filter(share -> share.to() == null).count()
                : 1 + PRIVATE * (10 * by + to)
                        + (int) shares.filter(share -> share.by() == by && to.equals(share.to())).count();
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
