package org.arcanecodex.platform.cluster;

/**
 * Tells other instances that somebody's number has grown, so that they look. Best effort: a ring may get lost, come
 * twice, late, or back to who rang.
 *
 * <p>For any thread.
 */
public interface Bell {

    /** Returns at once and never throws. */
    void ring(long id, long number);

    /** Hears every ring from now on, until closed. */
    Hearing listen(Listener listener);

    /** Hears the bell; must not wait. */
    interface Listener {

        void rang(long id, long number);

        /** Rings may have been lost: whoever cares looks for himself. */
        void deaf();
    }

    /** Ends the listening when closed. */
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }
}
