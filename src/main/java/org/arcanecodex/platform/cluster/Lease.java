package org.arcanecodex.platform.cluster;

import java.time.Duration;

/**
 * The right to act, for a while, so that not everybody tries. It keeps nobody from acting twice: whoever needs that
 * also fences his writes in the database.
 *
 * <p>For any thread. No call throws for a broken connection, and none waits longer than a few hundred milliseconds.
 */
public interface Lease {

    /** What was answered to somebody who asks for a lease. */
    enum Answer {
        /** It is the asker's for the time asked for. */
        HELD,
        /** It is somebody else's. */
        TAKEN,
        /** Nobody can say now. The asker may act, since the database has the last word. */
        UNKNOWN
    }

    /** Takes the lease if it is free, or prolongs it if that holder has it already. */
    Answer acquire(String name, String holder, Duration ttl);

    /** Prolongs the lease; {@code TAKEN} if the holder does not have it any more, even if nobody has. */
    Answer renew(String name, String holder, Duration ttl);

    /** Gives it back; does nothing if that holder does not have it. */
    void release(String name, String holder);
}
