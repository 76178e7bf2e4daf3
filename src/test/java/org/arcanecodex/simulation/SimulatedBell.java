package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.simulation.Faults.Kind;

/** One bell for all instances. Any ring may get lost, come late, or twice. */
final class SimulatedBell {

    private final Scheduler scheduler;
    private final Faults faults;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    private record Ear(Process process, Bell.Listener listener) {}

    SimulatedBell(Scheduler scheduler, Faults faults) {
        this.scheduler = scheduler;
        this.faults = faults;
    }

    Bell of(Process process, Wire wire) {
        return new Bell() {
            @Override
            public void ring(long id, long number) {
                wire.crashPoint();
                ears.forEach(ear -> ringFor(ear, id, number));
                wire.crashPoint();
            }

            @Override
            public Hearing listen(Listener listener) {
                var ear = new Ear(process, listener);
                ears.add(ear);
                return () -> ears.remove(ear);
            }
        };
    }

    void forget(Process process) { ears.removeIf(ear -> ear.process() == process); }

    private void ringFor(Ear ear, long id, long number) {
        if (faults.strikes(Kind.DEAF, 300)) {
            return;
        }
        do {
            var late = faults.strikes(Kind.DEAF, 200) ? Duration.ofSeconds(1) : faults.micros(2_000);
            scheduler.after(late, ear.process(), () -> ear.listener().rang(id, number));
        } while (faults.strikes(Kind.DEAF, 100));
    }
}
