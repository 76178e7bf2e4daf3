package org.arcanecodex.ops.preflight;

import java.time.Duration;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;

/** Redis, where one is set: whether it answers and lets us do what instances do with it. */
final class RedisCheck {

    private RedisCheck() {}

    static Finding look(String url, Duration patience) {
        if (url.isBlank()) {
            return Finding.look("redis", "REDIS_URL is empty: right for one instance, wrong for several");
        }
        var address = RedisURI.create(url);
        address.setTimeout(patience);
        var client = RedisClient.create(address);
        try (var connection = client.connect()) {
            long start = System.nanoTime();
            connection.sync().ping();
            long micros = (System.nanoTime() - start) / 1_000;
            connection.sync().publish("rooms:preflight", "0");
            return Finding.go("redis", "answers in " + micros + " µs");
        } catch (RedisException e) {
            return Finding.look("redis", "does not serve us (" + reason(e)
                    + "); instances run without it, but do not share rooms quickly");
        } finally {
            client.shutdown(Duration.ZERO, patience);
        }
    }

    private static String reason(Throwable e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason");
    }
}
