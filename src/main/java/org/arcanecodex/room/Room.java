package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.trace.Within;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room that is awake: one thread that takes from a mailbox until the next deadline, and lets each task run to its
 * end.
 *
 * <p>{@link #run} is that thread; whatever else may be called from others says so.
 */
final class Room<S, C, E> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final RoomCode code;
    private final AwakeRooms<S, C, E> house;
    private final Mailbox<Task<S, C, E>> mailbox;
    private volatile @Nullable Play<S, C, E> play;
    private volatile boolean stopping;
    private Instant idleSince;

    Room(RoomCode code, AwakeRooms<S, C, E> house, RoomProperties limits) {
        this.code = code;
        this.house = house;
        this.mailbox = new Mailbox<>(limits.visits(), limits.mailbox(), limits.commandsPerActor(),
                house.newLock());
        this.idleSince = house.clock().instant();
    }

    RoomCode code() { return code; }

    /** From any thread. */
    Mailbox.Put put(Task<S, C, E> task, Mailbox.Lane lane, @Nullable String sender) {
        return mailbox.put(task, lane, sender);
    }

    /** From any thread: nothing more can be put in; whoever comes needs a new one. */
    boolean isClosed() {
        return mailbox.isClosed();
    }

    /** From any thread: the journal has a row of that number. */
    void heard(long seq) {
        play().ifPresent(now -> now.heard(seq));
        mailbox.nudge();
    }

    /** From any thread: the noted deadline has passed. */
    void due() {
        play().ifPresent(Play::due);
        mailbox.nudge();
    }

    /** From any thread: serve what waits, then sleep whoever is here. */
    void stop() {
        stopping = true;
        mailbox.nudge();
    }

    /** From any thread; empty while it is waking. */
    Optional<Play<S, C, E>> play() {
        return Optional.ofNullable(play);
    }

    @Override
    public void run() {
        try {
            if (wake()) {
                loop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UnreadableJournal e) {
            house.cannotLoad(code, e);
            play().ifPresent(Play::resume);
        } finally {
            leave();
        }
    }

    /** The end of its thread: whoever still waits is put off, to somewhere else or later. */
    void leave() {
        mailbox.close().forEach(Task::putOff);
        play().ifPresent(Play::end);
        house.left(this);
    }

    /** @return false if there is nothing to play; then everybody who waits has an answer */
    boolean wake() {
        try {
            var loaded = house.load(code);
            if (loaded.isEmpty()) {
                mailbox.close().forEach(Task::missing);
                return false;
            }
            var awake = house.play(loaded.get());
            play = awake;
            house.entered(this, awake.roomId());
            return true;
        } catch (StorageAway e) {
            return false;
        } catch (RuntimeException e) {
            house.cannotLoad(code, e);
            return false;
        }
    }

    private void loop() throws InterruptedException {
        do {
            turn(patience());
        } while (!sleeps());
    }

    /** One turn: waits no longer than that for a task, then sees to what others appended, what is due, and the task. */
    void turn(Duration patience) throws InterruptedException {
        var task = mailbox.take(patience);
        var now = playing();
        try {
            now.keepUp();
            now.act();
            if (task != null) {
                idleSince = house.clock().instant();
                now.serve(task);
            }
        } catch (UnreadableJournal e) {
            if (task != null) {
                task.putOff();
            }
            throw e;
        } catch (RuntimeException e) {
            report(e, now.seq(), task);
            recover(task);
        }
    }

    private void report(RuntimeException fault, long seq, @Nullable Task<S, C, E> task) {
        try (var _ = task == null ? Within.NOTHING : task.trail().enter()) {
            LOG.error("A fault in room {} at {}", code, seq, fault);
        }
    }

    /** The journal is the truth: read it again, and let whoever is here look anew. */
    private void recover(@Nullable Task<S, C, E> task) {
        if (task instanceof Task.Command<S, C, E> command) {
            command.reply().failed();
        }
        playing().abandon();
        if (wake()) {
            playing().resume();
        } else {
            stopping = true;
        }
    }

    /** How long there is nothing to do. */
    Duration patience() {
        if (stopping) {
            return Duration.ZERO;
        }
        var now = house.clock().instant();
        var until = playing().staysAwake() ? now.plus(house.limits().sleepAfter()) : sleepAt();
        return Duration.between(now, playing().next().filter(next -> next.isBefore(until)).orElse(until));
    }

    private Instant sleepAt() { return idleSince.plus(house.limits().sleepAfter()); }

    /** Whether it is asleep now: nothing more can be put in. */
    private boolean sleeps() {
        return mayLeave() && mailbox.closeIfEmpty();
    }

    private boolean mayLeave() {
        return stopping || !playing().staysAwake() && !house.clock().instant().isBefore(sleepAt());
    }

    private Play<S, C, E> playing() {
        var now = play;
        if (now == null) {
            throw new IllegalStateException("Room " + code + " is not awake");
        }
        return now;
    }
}
