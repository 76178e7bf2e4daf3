package org.arcanecodex.platform.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import org.jspecify.annotations.Nullable;

/** The shared store in Redis, on a connection of its own: large values hold up no lease and no bell. */
final class RedisStore implements SharedStore {

    private static final String FILL = """
                                       if redis.call('GET', KEYS[1]) == ARGV[1] then
                                         redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
                                         redis.call('DEL', KEYS[1])
                                         return 1
                                       end
                                       return 0
                                       """;
    private static final String RELEASE = """
                                          if redis.call('GET', KEYS[1]) == ARGV[1] then
                                            return redis.call('DEL', KEYS[1])
                                          end
                                          return 0
                                          """;
    private static final int AT_ONCE = 500;

    private final Supplier<StatefulRedisConnection<String, byte[]>> way;
    private final long timeoutMillis;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    RedisStore(Supplier<StatefulRedisConnection<String, byte[]>> way, ClusterProperties properties) {
        this.way = way;
        this.timeoutMillis = properties.commandTimeout().toMillis();
    }

    /** Connects if that never succeeded; from then on the connection comes back by itself. Waits. */
    void connect() {
        if (connection == null) {
            try {
                connection = way.get();
            } catch (RedisException e) {
                // Redis is away: tried again with the next beat.
            }
        }
    }

    @Override
    public Map<String, byte[]> read(Collection<String> keys) {
        var found = new HashMap<String, byte[]>();
        for (var pair : this.ask(redis -> redis.mget(keys.toArray(String[]::new)))) {
            if (pair.hasValue()) {
                found.put(pair.getKey(), pair.getValue());
            }
        }
        return found;
    }

    @Override
    public Set<String> claim(Collection<String> keys, String token, Duration ttl) {
        var asked = new LinkedHashMap<String, RedisFuture<String>>();
        var redis = open().async();
        var value = token.getBytes(UTF_8);
        var terms = SetArgs.Builder.nx().px(ttl.toMillis());
        keys.forEach(key -> asked.put(key, redis.set(key, value, terms)));
        var mine = new LinkedHashSet<String>();
        asked.forEach((key, answer) -> {
            if (answered(answer) != null) {
                mine.add(key);
            }
        });
        return mine;
    }

    @Override
    public boolean fill(String claim, String token, String key, byte[] value, Duration ttl) {
        return this.<Long>ask(redis -> redis.eval(FILL, ScriptOutputType.INTEGER, new String[]{claim, key},
                token.getBytes(UTF_8), value, Long.toString(ttl.toMillis()).getBytes(UTF_8))) == 1;
    }

    @Override
    public void release(String claim, String token) {
        this.<Long>ask(redis -> redis.eval(RELEASE, ScriptOutputType.INTEGER, new String[]{claim},
                token.getBytes(UTF_8)));
    }

    @Override
    public void delete(Collection<String> keys) {
        ask(redis -> redis.del(keys.toArray(String[]::new)));
    }

    @Override
    public long deleteAll(String prefix) {
        long deleted = 0;
        var cursor = ScanCursor.INITIAL;
        var wanted = ScanArgs.Builder.matches(literally(prefix) + "*").limit(AT_ONCE);
        do {
            var from = cursor;
            var page = ask(redis -> redis.scan(from, wanted));
            var keys = new ArrayList<>(page.getKeys());
            if (!keys.isEmpty()) {
                deleted += ask(redis -> redis.unlink(keys.toArray(String[]::new)));
            }
            cursor = page;
        } while (!cursor.isFinished());
        return deleted;
    }

    /** Signs that mean something in a pattern stand for themselves. */
    private static String literally(String text) {
        return text.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }

    private <T> T ask(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
        try {
            return answered(command.apply(open().async()));
        } catch (RedisException e) {
            throw new SharedStoreAwayException(e.toString());
        }
    }

    @SuppressWarnings("NullAway") // What was not set is answered with null.
    private <T> T answered(Future<T> answer) {
        try {
            return answer.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RedisException e) {
            throw new SharedStoreAwayException(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SharedStoreAwayException("interrupted");
        }
    }

    private StatefulRedisConnection<String, byte[]> open() {
        var known = connection;
        if (known == null) {
            throw new SharedStoreAwayException("Redis was not there yet");
        }
        return known;
    }
}
