package org.arcanecodex.platform.cluster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A bell for all instances that share a Redis: {@code id:number} on one of 64 channels. */
final class RedisBell implements Bell {

    private static final int CHANNELS = 64;
    private static final Pattern RING = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private final RedisLink redis;
    private final LocalBell here = new LocalBell();

    RedisBell(RedisLink redis, RedisChannels channels) {
        this.redis = redis;
        channels.listen(all(), (_, message) -> rang(message), here::deaf);
    }

    private static List<String> all() { return LongStream.range(0, CHANNELS).mapToObj(RedisBell::channel).toList(); }

    private static String channel(long id) { return "rooms:" + Math.floorMod(id, CHANNELS); }

    @Override
    public void ring(long id, long number) { redis.tell(to -> to.publish(channel(id), id + ":" + number)); }

    /** Whatever else may be said on these channels is not for us. */
    private void rang(String message) {
        var ring = RING.matcher(message);
        if (ring.matches()) {
            here.ring(Long.parseLong(ring.group(1)), Long.parseLong(ring.group(2)));
        }
    }

    @Override
    public Hearing listen(Listener listener) { return here.listen(listener); }
}
