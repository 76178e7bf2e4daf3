package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.room.MemoryTables;
import org.arcanecodex.simulation.Faults.Kind;

/** Three instances, what they share, and the misfortune that comes over them. */
final class World {

    private static final int INSTANCES = 3;

    private final Scheduler scheduler;
    private final Faults faults;
    private final Stories stories;
    private final MemoryTables tables;
    private final Witness witness;
    private final SimulatedServer.Books books;
    private final SimulatedLease lease;
    private final SimulatedBell bell;
    private final List<Instance> instances = new ArrayList<>();
    private final List<Process> ever = new ArrayList<>();
    private final List<SimulatedClient> clients = new ArrayList<>();
    private Instant databaseAwayUntil = Instant.MIN;
    private Instant leaseAwayUntil = Instant.MIN;
    private int crashes;

    World(Scheduler scheduler, Faults faults, Stories stories, MemoryTables tables,
            SimulatedServer.Books books, Witness witness) {
        this.scheduler = scheduler;
        this.faults = faults;
        this.stories = stories;
        this.tables = tables;
        this.books = books;
        this.witness = witness;
        this.lease = new SimulatedLease(this);
        this.bell = new SimulatedBell(scheduler, faults);
        for (int slot = 0; slot < INSTANCES; slot++) {
            instances.add(born(slot));
        }
    }

    Scheduler scheduler() { return scheduler; }

    Faults faults() { return faults; }

    Stories stories() { return stories; }

    MemoryTables tables() { return tables; }

    Witness witness() { return witness; }

    SimulatedServer.Books books() { return books; }

    SimulatedLease lease() { return lease; }

    SimulatedBell bell() { return bell; }

    List<Process> ever() { return ever; }

    int crashes() { return crashes; }

    void joinedBy(SimulatedClient client) { clients.add(client); }

    /** Any of them: alive, paused, on its way out or dead. */
    Instance anyInstance() {
        return instances.get(faults.random().nextInt(INSTANCES));
    }

    boolean isDatabaseAway() { return scheduler.instant().isBefore(databaseAwayUntil); }

    boolean isLeaseAway() { return scheduler.instant().isBefore(leaseAwayUntil); }

    private Instance born(int slot) {
        var instance = new Instance(this, (char) ('A' + slot) + "-" + ever.size());
        ever.add(instance.process());
        return instance;
    }

    // ---- misfortune

    /** From now on, every few moments something happens. */
    void storm() {
        scheduler.after(faults.untilTheNext(), scheduler.world(), () -> {
            if (!faults.none()) {
                misfortune();
                storm();
            }
        });
    }

    private void misfortune() {
        switch (faults.random().nextInt(7)) {
            case 0 -> {
                if (faults.strikes(Kind.CRASH, 700)) {
                    crash(anyInstance().process());
                }
            }
            case 1 -> {
                if (faults.strikes(Kind.PAUSE, 900)) {
                    var unlucky = anyInstance().process();
                    var time = faults.millis(300, 9_000);
                    scheduler.trace().say(() -> scheduler.instant() + " " + unlucky + " stands still for " + time);
                    scheduler.pause(unlucky, time);
                }
            }
            case 2 -> {
                if (faults.strikes(Kind.DATABASE_AWAY, 500)) {
                    databaseAwayUntil = scheduler.instant().plus(faults.millis(100, 3_000));
                }
            }
            case 3 -> {
                if (faults.strikes(Kind.LEASE_AWAY, 700)) {
                    leaseAwayUntil = scheduler.instant().plus(faults.millis(1, 5_000));
                    lease.forgetAll();
                }
            }
            case 4 -> {
                if (faults.strikes(Kind.DRAIN, 700)) {
                    stop(anyInstance());
                }
            }
            default -> {
                if (faults.strikes(Kind.CUT, 500)) {
                    clients.get(faults.random().nextInt(clients.size())).losesConnection();
                }
            }
        }
    }

    /** kill -9, and somebody starts it again after a while. */
    void crash(Process process) {
        if (process.isDead()) {
            return;
        }
        crashes++;
        scheduler.trace().say(() -> scheduler.instant() + " " + process + " is killed");
        scheduler.kill(process);
        bell.forget(process);
        clients.forEach(client -> client.serverDied(process));
        int slot = process.name().charAt(0) - 'A';
        scheduler.after(faults.millis(200, 4_000), scheduler.world(), () -> instances.set(slot, born(slot)));
    }

    /** As a deploy does: everybody has been asked to go, and has had time to, before it ends. */
    private void stop(Instance instance) {
        var process = instance.process();
        if (process.isDead() || instance.isDraining()) {
            return;
        }
        scheduler.trace().say(() -> scheduler.instant() + " " + process + " is asked to stop");
        instance.drain();
        scheduler.after(Instance.PATIENCE, process, instance::closeAll);
        scheduler.after(Instance.PATIENCE.plusMillis(100), process, () -> crash(process));
    }

    /** Nothing goes wrong any more, and what stood still goes on. */
    void calm() {
        faults.end();
        databaseAwayUntil = Instant.MIN;
        leaseAwayUntil = Instant.MIN;
        scheduler.run(Duration.ofSeconds(10));
        faults.everybodySpeaks();
    }
}
