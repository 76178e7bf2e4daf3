package org.arcanecodex.room;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.jdbc.core.JdbcTemplate;

/** One instance that runs auctions over a real database. */
final class Auctions implements AutoCloseable {

    static final Actor ANA = new Actor.Player(new AccountId(1));
    static final Actor BEN = new Actor.Player(new AccountId(2));

    private static final AtomicInteger COUNT = new AtomicInteger();

    final AuctionKind kind;
    final MeterRegistry metrics = new SimpleMeterRegistry();
    final RoomPorts ports;
    private final RoomHouse<Auction, Auction.Command, Auction.Event> house;
    private final AtomicInteger ids = new AtomicInteger();
    private boolean open = true;
    private final String name = "instance-" + COUNT.incrementAndGet();

    Auctions(JdbcTemplate jdbc, ShiftedClock clock, Lease lease, Bell bell, RoomProperties limits) {
        this(new AuctionKind(), jdbc, clock, lease, bell, limits);
    }

    Auctions(AuctionKind kind, JdbcTemplate jdbc, ShiftedClock clock, Lease lease, Bell bell, RoomProperties limits) {
        this.kind = kind;
        var storage = new Storage(jdbc);
        var seeds = new SeedVault(new byte[SeedVault.KEY_ID_LENGTH], new byte[32]);
        ports = new RoomPorts(new SqlRoomStore(storage), new SqlRoomJournal(storage), new SqlSnapshotStore(storage),
                lease, bell, clock, seeds, new RoomMetrics(metrics), Tracing.OFF);
        house = new RoomHouse<>(kind, ports, limits, name, new VirtualThreads());
        house.start();
    }

    Rooms<Auction, Auction.Command, Auction.Event> rooms() { return house.rooms(); }

    RoomCode open() { return open(new Auction.Command.Open(null)); }

    RoomCode open(Auction.Command opening) {
        var creation = rooms().create(new NewRoom<>("toy", 1, ANA, "open", opening));
        if (creation instanceof Creation.Created(var code, _)) {
            await().until(() -> at(code).numbers().contains(1L));
            return code;
        }
        throw new AssertionError(creation.toString());
    }

    Answers offer(RoomCode code, Actor by, String id, Auction.Command command) {
        var answers = new Answers();
        rooms().offer(code, by, id, command, answers);
        return answers;
    }

    void resign() { house.resign(); }

    String say(RoomCode code, Actor by, Auction.Command command) {
        return offer(code, by, name + ":" + ids.incrementAndGet(), command).word();
    }

    String bid(RoomCode code, Actor by, long amount) { return say(code, by, new Auction.Command.Bid(amount)); }

    Sight look(RoomCode code) { return look(code, 0); }

    /** @param seen the number that the visitor has seen elsewhere */
    Sight look(RoomCode code, long seen) {
        var sight = new Sight(seen);
        rooms().visit(code, sight);
        return sight;
    }

    /** A room's row, once it was opened. */
    Optional<RoomFacts> find(RoomCode code) {
        return ports.store().find(code).filter(RoomRow::opened).map(RoomRow::facts);
    }

    Listeners at(RoomCode code) { return kind.at(code); }

    double count(String meter) { return metrics.get(meter).counters().stream().mapToDouble(one -> one.count()).sum(); }

    /** Once is enough. */
    @Override
    public void close() {
        if (open) {
            open = false;
            house.stop();
        }
    }

    /** Limits as they are by default, but for what is given. */
    static Limits limits() { return new Limits(); }

    /** Room properties, a few at a time. */
    static final class Limits {
        private int maxAwake = 1000;
        private int mailbox = 64;
        private int perActor = 4;
        private int snapshotEvery = 50;
        private Duration sleepAfter = Duration.ofSeconds(60);
        private Duration pollEvery = Duration.ofMillis(200);

        Limits maxAwake(int most) {
            maxAwake = most;
            return this;
        }

        Limits mailbox(int most, int mostPerActor) {
            mailbox = most;
            perActor = mostPerActor;
            return this;
        }

        Limits snapshotEvery(int commands) {
            snapshotEvery = commands;
            return this;
        }

        Limits sleepAfter(Duration time) {
            sleepAfter = time;
            return this;
        }

        Limits pollEvery(Duration time) {
            pollEvery = time;
            return this;
        }

        RoomProperties build() {
            return new RoomProperties(maxAwake, mailbox, 256, perActor, 12, Duration.ofSeconds(5), 64, snapshotEvery,
                    sleepAfter, pollEvery, Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofSeconds(2),
                    Duration.ofSeconds(15),
                    Duration.ofHours(24), Duration.ofDays(30), Duration.ofMinutes(10));
        }
    }
}
