package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.function.Supplier;

import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.room.MemoryTables;
import org.arcanecodex.simulation.Faults.Kind;

/** What stands between one instance and everything outside of it: each call may be the last thing it ever did. */
final class Wire implements MemoryTables.Wire {

    private static final Duration GIVEN_UP_AFTER = Duration.ofMillis(400);

    private final Scheduler scheduler;
    private final Faults faults;
    private final World world;
    private final Process process;

    Wire(World world, Process process) {
        this.world = world;
        this.scheduler = world.scheduler();
        this.faults = world.faults();
        this.process = process;
    }

    @Override
    public <T> T through(Supplier<T> statement) {
        underWay();
        if (world.isDatabaseAway() || faults.strikes(Kind.LOST_QUESTION, 12)) {
            throw givenUp();
        }
        if (faults.strikes(Kind.LATE_STATEMENT, 8)) {
            scheduler.after(faults.millis(1, 3_000), scheduler.world(), () -> unheard(statement));
            if (faults.strikes(Kind.CRASH, 300)) {
                die();
            }
            throw givenUp();
        }
        T answer = statement.get();
        world.witness().look();
        if (faults.strikes(Kind.LOST_ANSWER, 12)) {
            throw givenUp();
        }
        underWay();
        return answer;
    }

    /** Nobody is there any more to hear what came of it. */
    private void unheard(Supplier<?> statement) {
        try {
            statement.get();
        } catch (ApiProblem e) {
            scheduler.trace().say(() -> scheduler.instant() + " nobody hears: " + e.getMessage());
        }
        world.witness().look();
    }

    private MemoryTables.Cut givenUp() {
        scheduler.sleep(faults.random().nextBoolean() ? Duration.ZERO : GIVEN_UP_AFTER);
        return new MemoryTables.Cut();
    }

    /** A call on its way: it takes time, and the instance may be gone before and after. */
    void underWay() {
        crashPoint();
        var time = faults.underWay();
        if (time.isPositive() || !scheduler.mayWait()) {
            scheduler.sleep(time);
            crashPoint();
        }
    }

    void crashPoint() {
        if (process.isDead()) {
            throw new Death();
        }
        if (faults.strikes(Kind.CRASH, 2)) {
            die();
        }
    }

    private void die() {
        world.crash(process);
        throw new Death();
    }
}
