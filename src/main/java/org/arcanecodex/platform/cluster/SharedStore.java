package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Bytes that instances keep for each other, each for a while. Any of them may be gone at any moment.
 *
 * <p>For any thread. No call waits longer than a command of Redis may take.
 */
public interface SharedStore {

    /** Of these keys those that are there. */
    Map<String, byte[]> read(Collection<String> keys) throws SharedStoreAwayException;

    /**
     * Claims keys that nobody else has claimed, so that one instance does the work for all.
     *
     * @return the keys that are the asker's now
     */
    Set<String> claim(Collection<String> keys, String token, Duration ttl) throws SharedStoreAwayException;

    /** Writes and gives the claim back, if the claim is still there; it is not once somebody has deleted it. */
    boolean fill(String claim, String token, String key, byte[] value, Duration ttl) throws SharedStoreAwayException;

    /** Gives a claim back without having written. */
    void release(String claim, String token) throws SharedStoreAwayException;

    void delete(Collection<String> keys) throws SharedStoreAwayException;

    /** Deletes every key that begins so, a few at a time, so that nobody else waits for it. */
    long deleteAll(String prefix) throws SharedStoreAwayException;
}
