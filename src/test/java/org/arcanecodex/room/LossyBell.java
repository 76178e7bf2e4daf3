package org.arcanecodex.room;

import java.util.Random;

import org.arcanecodex.platform.cluster.Bell;

/** A bell of which every third ring is lost. */
final class LossyBell implements Bell {

    private final Bell bell;
    private final Random random;

    LossyBell(Bell bell, Random random) {
        this.bell = bell;
        this.random = random;
    }

    @Override
    public void ring(long id, long number) {
        if (random.nextInt(3) > 0) {
            bell.ring(id, number);
        }
    }

    @Override
    public Hearing listen(Listener listener) { return bell.listen(listener); }
}
