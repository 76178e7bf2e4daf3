package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One room's waking hours: everything that was loaded for it, put together.
 *
 * <p>On the room's thread, but for what says otherwise.
 */
final class Play<S, C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(500);

    private final Place place;
    private final RoomKind<S, C, E> kind;
    private final InstantSource clock;
    private final Chronicle<S, C, E> chronicle;
    private final Audience<S, E> audience;
    private final SnapshotKeeper<S> snapshots;
    private final Tenure tenure;
    private final Marks<S, C, E> marks;
    private final Scribe<S, C, E> scribe;
    private final CommandPath<S, C, E> commands;
    private final Timekeeper<S, C, E> timekeeper;
    private final RoomTrails trails;
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean due;

    Play(RoomLoader.Loaded<S, C, E> loaded, RoomKind<S, C, E> kind, RoomPorts ports, RoomProperties limits,
            Snapshots<S> snapshotWriter, Tenures tenures) {
        this.place = loaded.place();
        this.kind = kind;
        this.clock = ports.clock();
        this.chronicle = loaded.chronicle();
        this.audience = kind.audience(place.code(), place.roomId());
        this.snapshots = new SnapshotKeeper<>(place.roomId(), limits.snapshotEvery(), snapshotWriter,
                loaded.snapshotSeq());
        this.tenure = new Tenure(place.roomId(), tenures, ports.store(), clock);
        this.marks = new Marks<>(place.roomId(), kind, chronicle, ports.store(), clock);
        this.scribe = new Scribe<>(place, kind, chronicle, marks, audience, snapshots, ports);
        this.commands = new CommandPath<>(place, kind, chronicle, scribe, tenure, ports, limits);
        this.timekeeper = new Timekeeper<>(place, kind, chronicle, scribe, tenure, ports, limits);
        this.trails = new RoomTrails(place, ports.tracing());
        this.due = marks.differ(loaded.row());
        if (chronicle.seq() > 0) {
            audience.woke(chronicle.seq(), chronicle.state());
        }
    }

    long roomId() { return place.roomId(); }

    /** From any thread. */
    long seq() { return chronicle.seq(); }

    /** From any thread. */
    RoomStatus status() { return kind.status(chronicle.state()); }

    /** From any thread. */
    String phase() { return kind.phase(chronicle.state()); }

    /** From any thread: the seed, if it may be shown. */
    Optional<byte[]> openSeed() {
        return kind.seedMayBeShown(chronicle.state()) ? Optional.of(place.seed().clone()) : Optional.empty();
    }

    /** From any thread: the journal has a row of that number. */
    void heard(long seq) {
        heard.accumulateAndGet(seq, Math::max);
    }

    /** From any thread: whether a row of that number would be news. */
    boolean isNews(long seq) {
        return seq > chronicle.seq() && seq > heard.get();
    }

    /** From any thread: the noted deadline has passed. */
    void due() { due = true; }

    /** From any thread. */
    boolean attended() { return audience.attended(); }

    boolean staysAwake() { return attended() || isBehind(); }

    private boolean isBehind() { return scribe.unsure() || marks.unsettled() || due || heard.get() > chronicle.seq(); }

    /** When there is something to do without anybody asking. */
    Optional<Instant> next() {
        var again = isBehind() ? Optional.of(clock.instant().plus(TRY_AGAIN_AFTER)) : marks.next();
        return Stream.concat(Stream.ofNullable(timekeeper.next()), again.stream()).min(Instant::compareTo);
    }

    /** Reads what others appended and puts the room's row right, if there is reason to and the database lets us. */
    void keepUp() {
        if (!isBehind()) {
            return;
        }
        try {
            long told = heard.get();
            scribe.catchUp();
            heard.compareAndSet(told, 0);
            if (due || marks.unsettled()) {
                due = false;
                settle();
            }
        } catch (StorageAway e) {
            LOG.debug("Room {} stays behind for now: {}", place, e.getMessage());
        }
    }

    private void settle() {
        var next = chronicle.due(chronicle.state());
        if (marks.unsettled() || next == null || next.isAfter(clock.instant())) {
            marks.settle();
        }
    }

    void act() { timekeeper.act(); }

    void serve(Task<S, C, E> task) {
        switch (task) {
            case Task.Command<S, C, E> command ->
                trails.follow(command, kind.codec().commandType(command.issued().command()),
                        () -> commands.carryOut(command));
            case Task.Call<S, C, E> call -> trails.follow(call, "visit", () -> receive(call.visitor()));
        }
    }

    private void receive(Visitor<S, E> visitor) {
        try {
            scribe.catchUpTo(visitor.hasSeen());
            visitor.arrived(chronicle.visit());
        } catch (StorageAway e) {
            visitor.unavailable();
        } catch (UnreadableJournal e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A visit to room {} at {} failed", place, chronicle.seq(), e);
        }
    }

    /** After a fault of ours: whoever is here may have missed something. */
    void resume() { scribe.lostTrack(); }

    /** The room goes to sleep. */
    void end() {
        if (chronicle.seq() > 0) {
            snapshots.take(chronicle.seq(), chronicle.state());
            marks.leave();
        }
        abandon();
    }

    /** Nothing of this is to be trusted any more. */
    void abandon() { tenure.drop(); }
}
