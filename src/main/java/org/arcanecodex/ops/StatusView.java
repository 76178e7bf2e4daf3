package org.arcanecodex.ops;

/**
 * This instance in a few numbers, none of them about anybody.
 *
 * @param activeGames rooms that are awake here
 * @param connections open sockets
 * @param players seats that people hold in rooms that are awake here
 * @param cacheHitRate hits by hits and misses, 0 to 1, since the start
 */
record StatusView(String version, long uptimeSeconds, boolean ready, boolean draining, long activeGames,
        long connections, long players, long adventuresStarted, long adventuresFinished, double cacheHitRate,
        Cache cache, Pool pool, Numbers.Times responses) {

    record Cache(long hits, long misses, long entries) {}

    /** @param meanWaitMillis how long a command waited for a connection */
    record Pool(long active, long idle, long waiting, long limit, double meanWaitMillis, long timeouts) {}
}
