package org.arcanecodex.platform.cluster;

import java.util.function.Consumer;

/**
 * Says small things to all other instances. Best effort, as the bell is: what is said may get lost, so it only hastens
 * what would be found out anyway.
 *
 * <p>For any thread.
 */
public interface Broadcast {

    /** Returns at once and never throws. */
    void send(String topic, String text);

    /**
     * Hears what others say of it from now on. To be called while the application is put together.
     *
     * @param listener must not wait
     */
    default void listen(String topic, Consumer<String> listener) {
        listen(topic, listener, () -> {});
    }

    /** @param deaf runs whenever something may have been missed; must not wait either */
    void listen(String topic, Consumer<String> listener, Runnable deaf);

    /** Whether there can be other instances at all. */
    boolean reachesOthers();
}
