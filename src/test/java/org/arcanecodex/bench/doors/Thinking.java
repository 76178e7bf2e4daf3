package org.arcanecodex.bench.doors;

import java.util.PriorityQueue;
import java.util.Random;

/** Everybody takes a moment before they act. */
final class Thinking {

    private final PriorityQueue<Due> due = new PriorityQueue<>((one, other) -> Long.signum(one.at() - other.at()));
    private final Random random = new Random(4);
    private final int leastMillis;
    private final int mostMillis;

    private record Due(long at, GamePlayer who) {}

    Thinking(int leastMillis, int mostMillis) {
        this.leastMillis = leastMillis;
        this.mostMillis = mostMillis;
    }

    void later(GamePlayer who) {
        long pause = random.nextInt(leastMillis, mostMillis + 1) * 1_000_000L;
        due.add(new Due(System.nanoTime() + pause, who));
    }

    /** Lets those act whose time has come. */
    void act() {
        for (var next = due.peek(); next != null && next.at() - System.nanoTime() <= 0; next = due.peek()) {
            due.remove();
            next.who().act();
        }
    }
}
