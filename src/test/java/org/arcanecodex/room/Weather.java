package org.arcanecodex.room;

import java.util.Random;
import java.util.function.Supplier;

/** One instance's wire to the database: others come first, questions and answers get lost, and the instance dies. */
final class Weather implements MemoryDatabase.Wire {

    /** The end of an instance: no code of ours may catch it. */
    static final class Death extends Error {
        Death() { super("kill -9", null, false, false); }
    }

    private final Random random;
    private final Turns turns;
    private final Runnable check;
    private int lossPerMille;
    private int deathPerMille;

    Weather(Random random, Turns turns, Runnable check) {
        this.random = random;
        this.turns = turns;
        this.check = check;
    }

    void become(int losses, int deaths) {
        lossPerMille = losses;
        deathPerMille = deaths;
    }

    @Override
    public <T> T through(Supplier<T> call) {
        turns.next();
        strike();
        T answer = call.get();
        check.run();
        turns.next();
        strike();
        return answer;
    }

    private void strike() {
        int chance = random.nextInt(1000);
        if (chance < deathPerMille) {
            throw new Death();
        }
        if (chance < deathPerMille + lossPerMille) {
            throw new StorageAway("The wire was cut");
        }
    }
}
