package org.arcanecodex.platform.cache;

/**
 * A fact and the same as JSON, of one moment.
 *
 * @param <V> a fact
 */
public record Kept<V>(V value, Encoded encoded) {}
