package org.arcanecodex.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;
import org.jspecify.annotations.Nullable;

/**
 * A room as far as this instance knows it: the state at one number of the journal, and the last steps to it.
 *
 * <p>Changed by the room's thread alone; {@link #known} may be read by any.
 */
final class Chronicle<S, C, E> {

    /** The state at a number. */
    record Known<S>(long seq, S state) {}

    private final Place place;
    private final Rules<S, C, E> rules;
    private final RoomCodec<S, C, E> codec;
    private final Ring<S, E> ring;
    private volatile Known<S> known;

    Chronicle(Place place, RoomKind<S, C, E> kind, int ringSize, Known<S> known) {
        this.place = place;
        this.rules = kind.rules();
        this.codec = kind.codec();
        this.ring = new Ring<>(ringSize);
        this.known = known;
    }

    Known<S> known() { return known; }

    long seq() { return known.seq(); }

    S state() { return known.state(); }

    Decision<E> decide(Issued<C> command) {
        var now = known;
        var dice = new CommittedDice(place.seed(), rules.diceSalt(now.state()), place.code(), now.seq() + 1);
        return rules.decide(now.state(), command, dice);
    }

    /** The next step if these events become durable. Nothing has happened yet. */
    Step<S, E> draft(List<E> events) {
        var before = known;
        var after = before.state();
        for (var event : events) {
            after = rules.evolve(after, event);
        }
        return new Step<>(before.seq() + 1, before.state(), events, after);
    }

    /** It is durable. */
    void fold(Step<S, E> step) {
        known = new Known<>(step.seq(), step.after());
        ring.add(step);
    }

    /**
     * Folds a row that was read.
     *
     * @throws UnreadableJournal if it is not the next one, or says something unknown
     */
    Step<S, E> fold(JournalRow row) {
        if (row.seq() != seq() + 1) {
            throw new UnreadableJournal(place + " has no row " + (seq() + 1) + ", but " + row.seq());
        }
        var step = draft(codec.decode(row.type(), row.payload()).events());
        fold(step);
        return step;
    }

    Optional<Wake<C>> nextWake() { return rules.nextWake(state()); }

    /** When time acts next in that state; null if never. */
    @Nullable
    Instant due(S state) {
        return rules.nextWake(state).map(Wake::at).orElse(null);
    }

    Visit<S, E> visit() {
        return new Visit<>(place.code(), place.roomId(), place.seedCommit(), seq(), state(), ring.steps());
    }
}
