package org.arcanecodex.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one command: decide, append, fold, tell; and decide anew as often as somebody else was first.
 *
 * <p>On the room's thread only.
 */
final class CommandPath<S, C, E> {

    private final Place place;
    private final RoomKind<S, C, E> kind;
    private final Chronicle<S, C, E> chronicle;
    private final Scribe<S, C, E> scribe;
    private final Tenure tenure;
    private final RoomJournal journal;
    private final InstantSource clock;
    private final int mostRounds;
    private final Duration within;

    CommandPath(Place place, RoomKind<S, C, E> kind, Chronicle<S, C, E> chronicle, Scribe<S, C, E> scribe,
            Tenure tenure, RoomPorts ports, RoomProperties limits) {
        this.place = place;
        this.kind = kind;
        this.chronicle = chronicle;
        this.scribe = scribe;
        this.tenure = tenure;
        this.journal = ports.journal();
        this.clock = ports.clock();
        this.mostRounds = limits.rounds();
        this.within = limits.decideWithin();
    }

    /** Carries it out and answers. */
    void carryOut(Task.Command<S, C, E> command) {
        try {
            switch (command.issued().by()) {
                case Actor.Player _ -> rounds(command, null);
                case Actor.Time _ -> asOwner(command);
            }
        } catch (StorageAway e) {
            command.reply().tryAgain();
        }
    }

    /** What time causes is for the one who acts for time. */
    private void asOwner(Task.Command<S, C, E> command) {
        var epoch = tenure.claim();
        if (epoch == null) {
            command.reply().tryAgain();
        } else {
            rounds(command, epoch);
        }
    }

    private void rounds(Task.Command<S, C, E> command, @Nullable Long epoch) {
        var until = clock.instant().plus(within);
        for (int round = 0; round < mostRounds && !clock.instant().isAfter(until); round++) {
            if (decided(command, epoch)) {
                return;
            }
        }
        command.reply().busy();
    }

    /** @return false if somebody was first, and everything has to be decided anew */
    private boolean decided(Task.Command<S, C, E> command, @Nullable Long epoch) {
        return switch (chronicle.decide(command.issued())) {
            case Decision.Refused<E>(var why) -> refused(command, why);
            case Decision.Accepted<E>(var events) -> accepted(command, events, epoch);
        };
    }

    private boolean refused(Task.Command<S, C, E> command, Refusal why) {
        var standing = journal.recheck(place.roomId(), chronicle.seq(), command.issued().by().key(), command.id());
        switch (standing) {
            case Standing.Current() -> refuse(command, why);
            case Appending.AlreadyDone(var at) -> answerAgain(command, at);
            case Appending.Behind(var tail) -> {
                scribe.follow(tail);
                return false;
            }
        }
        return true;
    }

    private void refuse(Task.Command<S, C, E> command, Refusal why) {
        if (kind.status(chronicle.state()) == RoomStatus.CLOSED) {
            command.reply().closed();
        } else {
            command.reply().refused(why);
        }
    }

    private boolean accepted(Task.Command<S, C, E> command, List<E> events, @Nullable Long epoch) {
        var outcome = scribe.append(command.issued(), command.id(), events, epoch,
                () -> command.reply().accepted(chronicle.seq(), chronicle.state()));
        switch (outcome) {
            case Appending.Appended() -> {
                // The reply was the first to hear of it.
            }
            case Appending.AlreadyDone(var at) -> answerAgain(command, at);
            case Appending.Behind(_) -> {
                return false;
            }
            case Appending.Fenced() -> {
                tenure.drop();
                command.reply().tryAgain();
            }
            case Appending.Unknown() -> command.reply().tryAgain();
        }
        return true;
    }

    /** A retry: it gets its first answer again. */
    private void answerAgain(Task.Command<S, C, E> command, long at) {
        scribe.catchUpTo(at);
        command.reply().accepted(at, chronicle.state());
    }
}
