package org.arcanecodex.platform.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bell within one process. */
public final class LocalBell implements Bell {

    private static final Logger LOG = LoggerFactory.getLogger(LocalBell.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void ring(long id, long number) {
        for (var listener : listeners) {
            try {
                listener.rang(id, number);
            } catch (RuntimeException e) {
                LOG.error("A listener of the bell failed", e);
            }
        }
    }

    /** Tells everybody that rings may have been lost. */
    void deaf() {
        for (var listener : listeners) {
            try {
                listener.deaf();
            } catch (RuntimeException e) {
                LOG.error("A listener of the bell failed to look for what it missed", e);
            }
        }
    }

    @Override
    public Hearing listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
