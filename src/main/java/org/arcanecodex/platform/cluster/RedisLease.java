package org.arcanecodex.platform.cluster;

import java.time.Duration;

import io.lettuce.core.ScriptOutputType;

/** Leases among all instances that share a Redis: keys {@code lease:…} that run out by themselves. */
final class RedisLease implements Lease {

    private static final String ACQUIRE = """
                                          local holder = redis.call('GET', KEYS[1])
                                          if (not holder) or holder == ARGV[1] then
                                            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
                                            return 1
                                          end
                                          return 0
                                          """;
    private static final String RENEW = """
                                        if redis.call('GET', KEYS[1]) == ARGV[1] then
                                          return redis.call('PEXPIRE', KEYS[1], ARGV[2])
                                        end
                                        return 0
                                        """;
    private static final String RELEASE = """
                                          if redis.call('GET', KEYS[1]) == ARGV[1] then
                                            return redis.call('DEL', KEYS[1])
                                          end
                                          return 0
                                          """;

    private final RedisLink redis;

    RedisLease(RedisLink redis) { this.redis = redis; }

    @Override
    public Answer acquire(String name, String holder, Duration ttl) { return ask(ACQUIRE, name, holder, ttl); }

    @Override
    public Answer renew(String name, String holder, Duration ttl) { return ask(RENEW, name, holder, ttl); }

    @Override
    public void release(String name, String holder) {
        redis.tell(to -> to.eval(RELEASE, ScriptOutputType.INTEGER, keys(name), holder));
    }

    private Answer ask(String script, String name, String holder, Duration ttl) {
        return redis
                .<Long>ask(to -> to.eval(script, ScriptOutputType.INTEGER, keys(name), holder,
                        Long.toString(ttl.toMillis())))
                .map(answer -> answer == 1 ? Answer.HELD : Answer.TAKEN)
                .orElse(Answer.UNKNOWN);
    }

    private static String[] keys(String name) { return new String[]{"lease:" + name}; }
}
