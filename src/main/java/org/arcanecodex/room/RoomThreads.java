package org.arcanecodex.room;

import java.time.Duration;
import java.util.concurrent.locks.Lock;

/** Where the work of a house is done, and how one piece of it waits for another. For any thread. */
interface RoomThreads extends AutoCloseable {

    /** On a thread of its own. */
    void start(String name, Runnable work);

    /** Every few moments until closed, whatever else is going on. */
    void every(Duration period, String what, Runnable work);

    /**
     * Soon, and one after another in the order of the calls.
     *
     * @throws java.util.concurrent.RejectedExecutionException once closed
     */
    void aside(Runnable work);

    /** Guards what several of these threads share; its conditions are where they wait. */
    Lock newLock();

    /** Nothing new is begun; what is under way aside is brought to its end. */
    @Override
    void close();
}
