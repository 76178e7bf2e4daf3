package org.arcanecodex.platform.cluster;

import java.time.Duration;

import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.SmartLifecycle;

/** The register of instances: each keeps a key {@code instance:{id}} alive that says its version and whether it leaves. */
final class Instances implements SmartLifecycle {

    private static final String PREFIX = "instance:";
    private static final int AT_ONCE = 1000;
    private static final int USUAL = 3;

    private final RedisLink redis;
    private final Instance me;
    private final Duration ttl;
    private volatile boolean draining;
    private volatile boolean running;
    private volatile int alive;
    private volatile int lastKnown;

    Instances(RedisLink redis, Instance me, ClusterProperties properties, MeterRegistry metrics) {
        this.redis = redis;
        this.me = me;
        this.ttl = properties.instanceTtl();
        Gauge.builder("arcane.instances", this, it -> it.alive)
                .description("Instances that share the Redis, as far as this one knows")
                .register(metrics);
        redis.whenBack(this::beat);
    }

    /** How many there are, this one included; 0 while that is not known. */
    int alive() { return alive; }

    /** The same while Redis is away: as many as there were, or as are usual if that was never known. */
    int lastKnown() {
        return lastKnown == 0 ? USUAL : lastKnown;
    }

    /** To be called several times within a key's life. */
    void beat() {
        if (running) {
            write();
        }
        alive = count();
        if (alive > 0) {
            lastKnown = alive;
        }
    }

    private void write() {
        var says = "{\"version\":\"" + me.version() + "\",\"draining\":" + draining + "}";
        redis.tell(to -> to.psetex(PREFIX + me.id(), ttl.toMillis(), says));
    }

    private int count() {
        int found = 0;
        var cursor = ScanCursor.INITIAL;
        var wanted = ScanArgs.Builder.matches(PREFIX + "*").limit(AT_ONCE);
        do {
            var from = cursor;
            var page = redis.ask(to -> to.scan(from, wanted));
            if (page.isEmpty()) {
                return 0;
            }
            found += page.get().getKeys().size();
            cursor = page.get();
        } while (!cursor.isFinished());
        return found;
    }

    @Override
    public void start() {
        running = true;
        draining = false;
        write();
    }

    /** Says that it leaves, as soon as the server begins to stop; the key runs out by itself. */
    @Override
    public void stop() {
        draining = true;
        write();
        running = false;
    }

    @Override
    public boolean isRunning() { return running; }

    /** Among the first to stop. */
    @Override
    public int getPhase() { return DEFAULT_PHASE; }
}
