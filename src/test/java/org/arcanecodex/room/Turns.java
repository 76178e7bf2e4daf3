package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/** Lets several pieces of work run as if by turns: one at a time, and who is next is chance with a seed. */
final class Turns {

    private final Random random;
    private final List<Worker> waiting = new ArrayList<>();
    private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();
    private final Semaphore end = new Semaphore(0);
    private volatile @Nullable Throwable failure;

    private record Worker(Runnable work, Semaphore turn) {}

    Turns(Random random) { this.random = random; }

    void run(List<Runnable> works) {
        works.forEach(work -> waiting.add(new Worker(work, new Semaphore(0))));
        for (var worker : List.copyOf(waiting)) {
            var thread = Thread.ofVirtual().unstarted(() -> live(worker));
            workers.put(thread, worker);
            thread.start();
        }
        waiting.get(random.nextInt(waiting.size())).turn().release();
        end.acquireUninterruptibly();
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }

    private void live(Worker worker) {
        worker.turn().acquireUninterruptibly();
        try {
            worker.work().run();
        } catch (Throwable e) {
            failure = failure == null ? e : failure;
        }
        waiting.remove(worker);
        if (waiting.isEmpty()) {
            end.release();
        } else {
            waiting.get(random.nextInt(waiting.size())).turn().release();
        }
    }

    /** Somebody else's turn, perhaps. */
    void next() {
        var me = workers.get(Thread.currentThread());
        if (me == null) {
            return;
        }
        if (failure != null) {
            throw new AssertionError("Another one failed");
        }
        var next = waiting.get(random.nextInt(waiting.size()));
        if (next != me) {
            next.turn().release();
            me.turn().acquireUninterruptibly();
        }
    }
}
