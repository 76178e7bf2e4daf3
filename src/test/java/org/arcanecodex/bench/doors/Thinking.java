package org.arcanecodex.bench.doors;

import java.util.PriorityQueue;
import java.util.Random;

/** Everybody takes a moment before they act. */
final class Thinking {

    private final PriorityQueue<Due> due = new PriorityQueue<>((one, other) -> Long.signum(one.at() - other.at()));
    private final Random random = new Random(4);
    private int leastMillis;

    private record Due(long at, GamePlayer who) {}

    /** From now on nobody thinks for less than that, nor for more than three times as long. */
    void about(int leastMillis) {
        this.leastMillis = leastMillis;
    }

    void later(GamePlayer who) {
        long pause = random.nextInt(leastMillis, 3 * leastMillis + 1) * 1_000_000L;
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
