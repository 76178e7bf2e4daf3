package org.arcanecodex.platform.cache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.arcanecodex.platform.cluster.Broadcast;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees to it that a fact that has changed is forgotten everywhere: in the second level, in this process, and, told by
 * message, in every other. What the second level could not be told stays in mind, is not read from there, and is deleted
 * as soon as it answers again.
 */
final class Invalidations {

    private static final String TOPIC = "inv";

    private final @Nullable SecondLevel second;
    private final Broadcast broadcast;
    private final int mostInMind;
    private final AtomicLong stamps = new AtomicLong();
    private final Map<Fact, Long> inMind = new ConcurrentHashMap<>();
    private final Map<String, Long> wholeInMind = new ConcurrentHashMap<>();
    private final Map<String, Forgetful> caches = new ConcurrentHashMap<>();

    /** What this process keeps of a cache. */
    interface Forgetful {
        void forgetHere(String word);

        void forgetAllHere();
    }

    private record Fact(String cache, String word) {}

    Invalidations(@Nullable SecondLevel second, Broadcast broadcast, int mostInMind) {
        this.second = second;
        this.broadcast = broadcast;
        this.mostInMind = mostInMind;
        broadcast.listen(TOPIC, this::heard, () -> caches.values().forEach(Forgetful::forgetAllHere));
    }

    void watch(String cache, Forgetful kept) {
        if (caches.putIfAbsent(cache, kept) != null) {
            throw new IllegalStateException("Two caches are called " + cache);
        }
    }

    /** Now, or once the transaction under way has ended, unless it changed nothing. */
    void changed(String cache, String word) {
        afterwards(() -> forget(new Fact(cache, word)));
    }

    void changedAll(String cache) {
        afterwards(() -> forgetWhole(cache));
    }

    /** Whether the second level may still hold what was true before. */
    boolean isInMind(String cache, String word) {
        return !inMind.isEmpty() && inMind.containsKey(new Fact(cache, word)) || wholeInMind.containsKey(cache);
    }

    /** Tells the second level what it could not be told before. */
    void tellAgain() {
        Map.copyOf(wholeInMind).forEach(this::deleteWhole);
        Map.copyOf(inMind).forEach(this::delete);
    }

    int inMind() {
        return inMind.size() + wholeInMind.size();
    }

    private static void afterwards(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_ROLLED_BACK) {
                    work.run();
                }
            }
        });
    }

    private void forget(Fact fact) {
        if (second == null) {
            forgetHere(fact);
            return;
        }
        if (inMind.size() >= mostInMind) {
            forgetWhole(fact.cache());
            return;
        }
        long stamp = stamps.incrementAndGet();
        inMind.put(fact, stamp);
        forgetHere(fact);
        delete(fact, stamp);
    }

    private void delete(Fact fact, long stamp) {
        if (second != null && second.delete(List.of(Keys.value(fact.cache(), fact.word()),
                Keys.claim(fact.cache(), fact.word())))) {
            inMind.remove(fact, stamp);
            broadcast.send(TOPIC, fact.cache() + ' ' + fact.word());
        }
    }

    private void forgetWhole(String cache) {
        if (second == null) {
            forgetAllHere(cache);
            return;
        }
        long stamp = stamps.incrementAndGet();
        wholeInMind.put(cache, stamp);
        inMind.keySet().removeIf(fact -> fact.cache().equals(cache));
        forgetAllHere(cache);
        deleteWhole(cache, stamp);
    }

    private void deleteWhole(String cache, long stamp) {
        if (second != null && second.deleteAll(Keys.claim(cache, "")) && second.deleteAll(Keys.value(cache, ""))) {
            wholeInMind.remove(cache, stamp);
            broadcast.send(TOPIC, cache);
        }
    }

    private void heard(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            forgetAllHere(text);
        } else {
            forgetHere(new Fact(text.substring(0, space), text.substring(space + 1)));
        }
    }

    private void forgetHere(Fact fact) {
        var kept = caches.get(fact.cache());
        if (kept != null) {
            kept.forgetHere(fact.word());
        }
    }

    void forgetAllHere(String cache) {
        var kept = caches.get(cache);
        if (kept != null) {
            kept.forgetAllHere();
        }
    }
}
