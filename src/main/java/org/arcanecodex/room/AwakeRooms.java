package org.arcanecodex.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms that are awake on this instance, by code and by id; wakes those that are spoken to. For any thread. */
final class AwakeRooms<S, C, E> {

    private static final Logger LOG = LoggerFactory.getLogger(AwakeRooms.class);
    private static final Duration LEAVE_TO_OTHERS = Duration.ofSeconds(30);
    private static final Duration COMPLAIN_AGAIN = Duration.ofHours(1);
    private static final int MOST_LEFT_TO_OTHERS = 10_000;

    private final RoomKind<S, C, E> kind;
    private final RoomPorts ports;
    private final RoomProperties limits;
    private final Snapshots<S> snapshots;
    private final Tenures tenures;
    private final RoomLoader<S, C, E> loader;
    private final RoomThreads threads;
    private final ConcurrentMap<RoomCode, Room<S, C, E>> byCode = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, Room<S, C, E>> byId = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Cache<RoomCode, Boolean> leftToOthers = Caffeine.newBuilder()
            .maximumSize(MOST_LEFT_TO_OTHERS)
            .expireAfterWrite(LEAVE_TO_OTHERS)
            .build();
    private final Cache<RoomCode, Boolean> complainedOf = Caffeine.newBuilder()
            .maximumSize(MOST_LEFT_TO_OTHERS)
            .expireAfterWrite(COMPLAIN_AGAIN)
            .build();
    /** Rooms whose lease was taken so that they be woken. */
    private final ConcurrentMap<RoomCode, Long> wokenAsDue = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    AwakeRooms(RoomKind<S, C, E> kind, RoomPorts ports, RoomProperties limits, Snapshots<S> snapshots,
            Tenures tenures, RoomLoader<S, C, E> loader, RoomThreads threads) {
        this.kind = kind;
        this.ports = ports;
        this.limits = limits;
        this.snapshots = snapshots;
        this.tenures = tenures;
        this.loader = loader;
        this.threads = threads;
    }

    InstantSource clock() { return ports.clock(); }

    RoomProperties limits() { return limits; }

    Lock newLock() { return threads.newLock(); }

    /** Puts a task into the room's mailbox, or answers it here and now. */
    void put(RoomCode code, Task<S, C, E> task, Mailbox.Lane lane, @Nullable String sender) {
        Mailbox.Put put;
        do {
            if (stopping || isLeftToOthers(code)) {
                task.putOff();
                return;
            }
            var room = awake(code);
            if (room.isEmpty()) {
                task.busy();
                return;
            }
            put = room.get().put(task, lane, sender);
        } while (put == Mailbox.Put.CLOSED);
        if (put == Mailbox.Put.FULL) {
            ports.metrics().mailboxFull();
            task.busy();
        }
    }

    /** The room, woken if need be; empty if too many are awake. A room on its way to sleep makes place for a new one. */
    private Optional<Room<S, C, E>> awake(RoomCode code) {
        var found = byCode.get(code);
        if (found != null && !found.isClosed()) {
            return Optional.of(found);
        }
        if (count.incrementAndGet() > limits.maxAwake()) {
            count.decrementAndGet();
            return Optional.empty();
        }
        var fresh = new Room<>(code, this, limits);
        var room = byCode.compute(code, (key, before) -> before == null || before.isClosed() ? fresh : before);
        if (room == fresh) {
            threads.start("room-" + code, fresh);
            stopIfTooLate(fresh);
        } else {
            count.decrementAndGet();
        }
        return Optional.of(room);
    }

    /** Woken while the house was closed: the walk through all rooms may have missed it. */
    private void stopIfTooLate(Room<S, C, E> fresh) {
        if (stopping) {
            fresh.stop();
        }
    }

    boolean isFull() { return count.get() >= limits.maxAwake(); }

    /** A room's noted deadline has passed: whoever runs it looks at it. */
    void due(RoomStore.Due due) {
        var found = byCode.get(due.code());
        if (found != null) {
            found.due();
        } else if (!stopping && !isLeftToOthers(due.code()) && !isFull() && tenures.isFree(due.roomId())) {
            wokenAsDue.put(due.code(), due.roomId());
            awake(due.code());
        }
    }

    private boolean isLeftToOthers(RoomCode code) { return leftToOthers.getIfPresent(code) != null; }

    Optional<Room<S, C, E>> find(RoomCode code) { return Optional.ofNullable(byCode.get(code)); }

    Optional<Room<S, C, E>> find(long roomId) { return Optional.ofNullable(byId.get(roomId)); }

    Collection<Room<S, C, E>> all() { return List.copyOf(byCode.values()); }

    // ---- what rooms ask of their house

    Optional<RoomLoader.Loaded<S, C, E>> load(RoomCode code) { return loader.load(code); }

    Play<S, C, E> play(RoomLoader.Loaded<S, C, E> loaded) {
        return new Play<>(loaded, kind, ports, limits, snapshots, tenures);
    }

    void entered(Room<S, C, E> room, long roomId) { byId.put(roomId, room); }

    /** An older or newer version of us may be able to: for a while, whoever asks for it here is sent on. */
    void cannotLoad(RoomCode code, RuntimeException why) {
        leftToOthers.put(code, true);
        ports.metrics().leftToOthers();
        if (complainedOf.asMap().putIfAbsent(code, true) == null) {
            LOG.error("Room {} cannot be read here and is left to an instance that can", code, why);
        }
    }

    void left(Room<S, C, E> room) {
        byCode.remove(room.code(), room);
        room.play().ifPresent(play -> byId.remove(play.roomId(), room));
        var due = wokenAsDue.remove(room.code());
        if (due != null && room.play().isEmpty()) {
            tenures.giveBack(due);
        }
        count.decrementAndGet();
    }

    // ----

    /** Lets every room serve what waits and sleep; no other is woken. */
    void stop() {
        stopping = true;
        all().forEach(Room::stop);
    }

    boolean isEmpty() { return count.get() == 0; }
}
