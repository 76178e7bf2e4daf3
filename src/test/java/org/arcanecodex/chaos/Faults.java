package org.arcanecodex.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.arcanecodex.testkit.InstanceProcess;

/** Breaks one thing after the other, as a seed has it, and leaves at least one instance to play on. */
final class Faults {

    /** What may break. */
    enum Kind {
        KILL, TERMINATE, FREEZE, FLUSH_REDIS, KILL_REDIS, PAUSE_REDIS, PAUSE_DATABASE, CUT_REPLIES
    }

    private static final long FREEZE_MILLIS = 5_000;
    private static final long REDIS_AWAY_MILLIS = 3_000;
    private static final long DATABASE_AWAY_MILLIS = 2_000;

    private final World world;
    private final Told told;
    private final Random random;
    private final List<Kind> kinds;
    private final Set<InstanceProcess> hurt = ConcurrentHashMap.newKeySet();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Kind> bag = new ArrayList<>();
    private final Semaphore redis = new Semaphore(1);
    private final List<Thread> mending = new ArrayList<>();

    Faults(World world, Told told, Set<Kind> kinds, long seed) {
        this.world = world;
        this.told = told;
        this.kinds = kinds.stream().sorted().toList();
        this.random = new Random(seed);
    }

    /** Breaks one thing; its mending goes on by itself. Everything comes once before anything comes again. */
    void strike() throws InterruptedException {
        if (bag.isEmpty()) {
            bag.addAll(kinds);
            Collections.shuffle(bag, random);
        }
        var kind = bag.removeLast();
        switch (kind) {
            case KILL -> instance(kind, one -> {
                one.kill();
                one.launch().awaitReady();
            });
            case TERMINATE -> instance(kind, one -> {
                one.terminate();
                one.awaitEnd();
                one.launch().awaitReady();
            });
            case FREEZE -> instance(kind, one -> {
                one.freeze();
                Thread.sleep(FREEZE_MILLIS);
                one.thaw();
            });
            case FLUSH_REDIS -> redis(kind, () -> world.redis.say("FLUSHALL"));
            case KILL_REDIS -> redis(kind, () -> {
                world.redis.kill();
                Thread.sleep(REDIS_AWAY_MILLIS);
                world.redis.start();
            });
            case PAUSE_REDIS -> redis(kind, () -> {
                world.redis.process().pause();
                Thread.sleep(REDIS_AWAY_MILLIS);
                world.redis.process().resume();
            });
            case PAUSE_DATABASE -> {
                struck(kind);
                world.database.process().pause();
                Thread.sleep(DATABASE_AWAY_MILLIS);
                world.database.process().resume();
            }
            case CUT_REPLIES -> {
                struck(kind);
                world.proxy.cutReplies(1 + random.nextInt(5));
            }
        }
    }

    private void redis(Kind kind, Mending mending) throws InterruptedException {
        redis.acquire();
        struck(kind);
        mend(() -> {
            mending.run();
            redis.release();
        });
    }

    private interface Harm {
        void to(InstanceProcess instance) throws Exception;
    }

    /** To one that is whole, as soon as another one is whole too. */
    private void instance(Kind kind, Harm harm) throws InterruptedException {
        var whole = whole();
        while (whole.size() < Math.min(2, world.instances.size())) {
            Thread.sleep(100);
            whole = whole();
        }
        var one = whole.get(random.nextInt(whole.size()));
        hurt.add(one);
        struck(kind);
        mend(() -> {
            harm.to(one);
            hurt.remove(one);
        });
    }

    private List<InstanceProcess> whole() {
        return world.instances.stream().filter(one -> !hurt.contains(one)).toList();
    }

    private interface Mending {
        void run() throws Exception;
    }

    private void mend(Mending how) {
        mending.add(Thread.startVirtualThread(() -> {
            try {
                how.run();
            } catch (Exception e) {
                told.violations.add("Mending failed: " + e);
            }
        }));
    }

    private void struck(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        told.faults.add(new Told.Fault(kind, System.nanoTime()));
    }

    /** Until everything is whole again. */
    void awaitMended() throws InterruptedException {
        world.proxy.mend();
        for (var one : mending) {
            one.join();
        }
    }

    Map<Kind, Integer> counts() {
        return counts;
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
