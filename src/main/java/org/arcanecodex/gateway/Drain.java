package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.arcanecodex.protocol.ServerUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing to happen when the server stops: nobody new comes in, everybody is asked to connect elsewhere, each
 * after a while of their own, and who is still there at the end is closed. Rooms and stores stop after that.
 */
@Component
public class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Connections connections;
    private final Duration patience;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(Connections connections, GatewayProperties properties) {
        this.connections = connections;
        this.patience = properties.drain();
    }

    public boolean isDraining() { return draining; }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        draining = true;
        Thread.ofVirtual().name("drain").start(() -> {
            drain();
            running = false;
            done.run();
        });
    }

    @Override
    public void stop() {
        draining = true;
        drain();
        running = false;
    }

    private void drain() {
        var all = connections.all();
        if (all.isEmpty()) {
            return;
        }
        log.info("Asking {} connections to go elsewhere", all.size());
        var spread = Math.max(1, patience.toMillis() / 2);
        all.forEach(one -> one.send(new ServerUpdate.Draining(ThreadLocalRandom.current().nextLong(spread))));
        awaitEmpty(patience);
        connections.all().forEach(one -> one.close(CloseReason.GOING_AWAY));
        awaitEmpty(FAREWELL);
    }

    private void awaitEmpty(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        try {
            while (connections.count() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return running; }

    /** Stops before everything else. */
    @Override
    public int getPhase() { return DEFAULT_PHASE; }
}
