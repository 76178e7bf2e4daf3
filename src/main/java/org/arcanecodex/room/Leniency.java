package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.rule.Wake;
import org.jspecify.annotations.Nullable;

/**
 * Whether the next deadline of one room is to be put off, so that nobody is punished for what happened to an instance:
 * it was missed by all, or it was near when this instance took the room over from another, or from a former life of its
 * own. That the room has slept here is no reason.
 *
 * <p>On the room's thread only.
 */
final class Leniency<S, C, E> {

    private final RoomKind<S, C, E> kind;
    private final Tenure tenure;
    private final Duration lateAfter;
    private final Duration grace;
    /** The deadline that was near when the room woke. */
    private final @Nullable String found;
    private @Nullable String looked;
    private @Nullable String considered;

    /** @param next in the state in which the room woke */
    Leniency(RoomKind<S, C, E> kind, Tenure tenure, RoomProperties limits, Optional<Wake<C>> next, Instant now) {
        this.kind = kind;
        this.tenure = tenure;
        this.lateAfter = limits.lateAfter();
        this.grace = limits.grace();
        this.found = next.filter(wake -> isNear(wake, now)).map(Wake::id).orElse(null);
    }

    /** Whether to look at it now rather than in its time: whoever comes back sees at once that there is time. */
    boolean looksAhead(Wake<C> wake) {
        return !wake.id().equals(looked) && !wake.id().equals(considered)
                && (wake.id().equals(found) || isTakenOver(wake));
    }

    /** What puts it off; empty if it is to fire. For who is in office. */
    Optional<C> grant(S state, Wake<C> wake, Instant now) {
        if (wake.id().equals(considered) || !isMissed(wake, now) && !isTakenOver(wake) && !isFound(wake)) {
            return Optional.empty();
        }
        return kind.grace(state, wake, now.plus(grace));
    }

    /** There is no reason before its time; it may be missed all the same. */
    void lookedAt(Wake<C> wake) {
        looked = wake.id();
    }

    /** That deadline has had its grace, or gets none. */
    void settle(Wake<C> wake) {
        considered = wake.id();
    }

    private boolean isMissed(Wake<C> wake, Instant now) {
        return wake.at().plus(lateAfter).isBefore(now);
    }

    private boolean isFound(Wake<C> wake) {
        return wake.id().equals(found) && !tenure.isContinued();
    }

    private boolean isTakenOver(Wake<C> wake) {
        var since = tenure.takenOverAt();
        return since != null && isNear(wake, since);
    }

    private boolean isNear(Wake<C> wake, Instant then) {
        return wake.at().isBefore(then.plus(grace));
    }
}
