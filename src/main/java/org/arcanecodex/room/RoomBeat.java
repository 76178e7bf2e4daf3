package org.arcanecodex.room;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is done every few moments, each on a thread of its own so that none waits for another. */
final class RoomBeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoomBeat.class);
    private static final int THREADS = 4;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS,
            Thread.ofVirtual().name("rooms-", 0).factory());

    void every(Duration period, String what, Runnable work) {
        threads.scheduleWithFixedDelay(() -> carefully(what, work), period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void carefully(String what, Runnable work) {
        try {
            work.run();
        } catch (StorageAway | DataAccessException | TransactionException e) {
            LOG.debug("{} was put off: {}", what, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} failed", what, e);
        }
    }

    @Override
    public void close() { threads.shutdownNow(); }
}
