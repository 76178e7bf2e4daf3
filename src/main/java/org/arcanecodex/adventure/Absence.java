package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Seat;

/** Waits for seats without a connection, and says which have been so for too long. For any thread. */
final class Absence {

    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Supplier<Optional<Adventure>> table;
    private final Predicate<Seat> isHere;
    private final IntConsumer gone;
    private final Map<Integer, Future<?>> waiting = new HashMap<>();

    /** @param gone hears of a seat that has been without a connection for as long as patience lasts */
    Absence(ScheduledExecutorService timer, Duration patience, Supplier<Optional<Adventure>> table,
            Predicate<Seat> isHere, IntConsumer gone) {
        this.timer = timer;
        this.patience = patience;
        this.table = table;
        this.isHere = isHere;
        this.gone = gone;
    }

    /** To be called after whatever may have changed who sits or who is here. */
    synchronized void look() {
        table.get().ifPresent(this::look);
    }

    private void look(Adventure state) {
        for (var seat : state.table().seats()) {
            if (seat.present() && !isHere.test(seat)) {
                waiting.computeIfAbsent(seat.number(), this::await);
            } else {
                stop(seat.number());
            }
        }
    }

    private Future<?> await(int seat) {
        try {
            return timer.schedule(() -> over(seat), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void over(int seat) {
        synchronized (this) {
            if (waiting.remove(seat) == null) {
                return;
            }
        }
        gone.accept(seat);
    }

    private void stop(int seat) {
        var future = waiting.remove(seat);
        if (future != null) {
            future.cancel(false);
        }
    }
}
