package org.arcanecodex.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.Lease;

/** One run of one instance without a thread: every turn of its rooms is taken by whoever asks for it. */
final class SimulatedInstance {

    private final List<Room<Auction, Auction.Command, Auction.Event>> asleep = new ArrayList<>();
    private final AwakeRooms<Auction, Auction.Command, Auction.Event> awake;
    private final DueScan scan;
    private final Lookout lookout;
    private final Rooms<Auction, Auction.Command, Auction.Event> rooms;
    private final Bell.Hearing hearing;

    SimulatedInstance(String name, AuctionKindOf kind, MemoryDatabase database, InstantSource clock, Lease lease,
            Bell bell) {
        var limits = Auctions.limits().snapshotEvery(5).build();
        var metrics = new RoomMetrics(new SimpleMeterRegistry());
        var seeds = new SeedVault(new byte[SeedVault.KEY_ID_LENGTH], new byte[32]);
        var ports = new RoomPorts(database, database, database, lease, bell, clock, seeds, metrics);
        var snapshots = new Snapshots<>(database, kind.codec(), Runnable::run);
        var loader = new RoomLoader<>(kind, ports, snapshots, limits.ring());
        awake = new AwakeRooms<>(kind, ports, limits, snapshots, new Tenures(name, lease, limits.leaseTtl()), loader,
                asleep::add);
        scan = new DueScan(database, clock, awake);
        lookout = new Lookout(database, awake, metrics);
        rooms = new Rooms<>(kind, ports, awake, loader);
        hearing = bell.listen(lookout);
    }

    Rooms<Auction, Auction.Command, Auction.Event> rooms() { return rooms; }

    /** What its threads would do by and by. */
    void work(RoomCode code) {
        wakeThoseSpokenTo();
        awake.find(code).filter(room -> room.play().isPresent()).ifPresent(SimulatedInstance::turn);
    }

    private void wakeThoseSpokenTo() {
        for (var room : List.copyOf(asleep)) {
            asleep.remove(room);
            if (!room.wake()) {
                room.leave();
            }
        }
    }

    private static void turn(Room<?, ?, ?> room) {
        try {
            room.turn(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void scan() {
        try {
            scan.scan();
        } catch (StorageAway e) {
            // The next scan will find it.
        }
    }

    void look() {
        try {
            lookout.look();
        } catch (StorageAway e) {
            // The next look will find it.
        }
    }

    /** It lets its room sleep. */
    void sleep(RoomCode code) {
        awake.find(code).filter(room -> room.play().isPresent()).ifPresent(Room::leave);
    }

    /** Whatever was in its memory is gone; nobody is told. */
    void die() { hearing.close(); }

    /** Picks one. */
    static <T> T any(List<T> list, Random random) { return list.get(random.nextInt(list.size())); }

    /** Auctions whose audience is somebody else's. */
    interface AuctionKindOf extends RoomKind<Auction, Auction.Command, Auction.Event> {}
}
