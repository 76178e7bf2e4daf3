package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.core.rule.Wake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts for time in one room, while this instance is the one to do so: a deadline fires once, and is put off once where
 * {@link Leniency} says so.
 *
 * <p>On the room's thread only. It tries once and returns; the room's loop calls again.
 */
final class Timekeeper<S, C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final Instant AT_ONCE = Instant.EPOCH;
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration AFTER_ERRAND = Duration.ofSeconds(5);
    private static final Duration AFTER_NONSENSE = Duration.ofSeconds(30);

    private final Place place;
    private final RoomKind<S, C, E> kind;
    private final Chronicle<S, C, E> chronicle;
    private final Scribe<S, C, E> scribe;
    private final Tenure tenure;
    private final InstantSource clock;
    private final RoomStore store;
    private final RoomMetrics metrics;
    private final RoomTrails trails;
    private final Leniency<S, C, E> leniency;
    private final Duration askAgain;
    private Instant notBefore = Instant.MIN;

    Timekeeper(Place place, RoomKind<S, C, E> kind, Chronicle<S, C, E> chronicle, Scribe<S, C, E> scribe,
            Tenure tenure, RoomPorts ports, RoomProperties limits) {
        this.place = place;
        this.kind = kind;
        this.chronicle = chronicle;
        this.scribe = scribe;
        this.tenure = tenure;
        this.clock = ports.clock();
        this.store = ports.store();
        this.metrics = ports.metrics();
        this.trails = new RoomTrails(place, ports.tracing());
        this.leniency = new Leniency<>(kind, tenure, limits, chronicle.nextWake(), clock.instant());
        this.askAgain = limits.leaseTtl().dividedBy(3);
    }

    /** When there is something to do; null if never. */
    @Nullable
    Instant next() {
        return chronicle.nextWake()
                .map(wake -> leniency.looksAhead(wake) ? AT_ONCE : wake.at())
                .map(at -> at.isBefore(notBefore) ? notBefore : at)
                .orElse(null);
    }

    /** Fires what is due, if something is and this instance is the one to do so. */
    void act() {
        // As fine as the journal notes it, so that whoever decides anew by the journal decides alike.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = next();
        if (next == null || now.isBefore(next)) {
            return;
        }
        try {
            var epoch = tenure.claim();
            if (epoch == null) {
                notBefore = now.plus(askAgain);
            } else {
                chronicle.nextWake().ifPresent(wake -> trails.trace("deadline", () -> fire(wake, epoch, now)));
            }
        } catch (StorageAway e) {
            notBefore = now.plus(AFTER_TROUBLE);
        } catch (UnreadableJournal e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A fault in what time does in room {} at {}", place, chronicle.seq(), e);
            leaveForAWhile();
        }
    }

    private void fire(Wake<C> wake, long epoch, Instant now) {
        var grace = leniency.grant(chronicle.state(), wake, now);
        if (grace.isPresent()) {
            putOff(grace.get(), wake, epoch, now);
            return;
        }
        if (now.isBefore(wake.at())) {
            leniency.lookedAt(wake);
            return;
        }
        leniency.settle(wake);
        if (kind.errand(place.code(), place.roomId(), chronicle.state(), wake)) {
            notBefore = now.plus(AFTER_ERRAND);
        } else if (attempt(wake.command(), wake.id(), epoch, now) instanceof Appending.Appended) {
            metrics.deadlineFired(Duration.between(wake.at(), now));
        }
    }

    /** Its id is that of the deadline: of several who would put it off, one does. */
    private void putOff(C grace, Wake<C> wake, long epoch, Instant now) {
        var outcome = attempt(grace, "grace:" + wake.id(), epoch, now);
        if (outcome == null || outcome instanceof Appending.AlreadyDone) {
            leniency.settle(wake);
        } else if (outcome instanceof Appending.Appended) {
            leniency.settle(wake);
            metrics.deadlinePutOff();
        }
    }

    /** @return null if the rules refuse it */
    private @Nullable Appending attempt(C command, String id, long epoch, Instant now) {
        var issued = new Issued<C>(new Actor.Time(), now, command);
        return switch (chronicle.decide(issued)) {
            case Decision.Refused<E>(Refusal(_, var message)) -> {
                complainIfNext(id, message);
                yield null;
            }
            case Decision.Accepted<E>(var events) -> {
                var outcome = scribe.append(issued, id, events, epoch, () -> {});
                draw(outcome, id, now);
                yield outcome;
            }
        };
    }

    /** What follows for the next attempt. */
    private void draw(Appending outcome, String id, Instant now) {
        switch (outcome) {
            case Appending.Appended() -> {
                // The next deadline is another one.
            }
            case Appending.AlreadyDone(_) -> complainIfNext(id, "it is in the journal, and yet it is due");
            case Appending.Behind(var tail) -> notBefore = tail.isEmpty() ? now.plus(AFTER_TROUBLE) : notBefore;
            case Appending.Fenced() -> {
                tenure.drop();
                notBefore = now.plus(askAgain);
            }
            case Appending.Unknown() -> notBefore = now.plus(AFTER_TROUBLE);
        }
    }

    /** A deadline that stays due whatever is done would be tried for ever. */
    private void complainIfNext(String id, String why) {
        if (chronicle.nextWake().filter(next -> next.id().equals(id)).isPresent()) {
            LOG.error("What time does in room {} at {} came to nothing: {}: {}", place, chronicle.seq(), id, why);
            leaveForAWhile();
        }
    }

    /** Noted with the room, so that it is not woken for this meanwhile should it sleep. */
    private void leaveForAWhile() {
        var now = clock.instant();
        notBefore = now.plus(AFTER_NONSENSE);
        try {
            store.postpone(place.roomId(), now, notBefore);
        } catch (StorageAway e) {
            LOG.debug("Room {} is found again at once: {}", place, e.getMessage());
        }
    }
}
