package org.arcanecodex.platform.cluster;

import java.util.List;
import java.util.function.Consumer;

/** Channels {@code say:{topic}}; a message begins with who says it, so that nobody hears himself. */
final class RedisBroadcast implements Broadcast {

    private final RedisLink redis;
    private final RedisChannels channels;
    private final String me;

    RedisBroadcast(RedisLink redis, RedisChannels channels, Instance me) {
        this.redis = redis;
        this.channels = channels;
        this.me = me.id();
    }

    @Override
    public void send(String topic, String text) {
        redis.tell(to -> to.publish(channel(topic), me + ' ' + text));
    }

    @Override
    public void listen(String topic, Consumer<String> listener, Runnable deaf) {
        channels.listen(List.of(channel(topic)), (_, message) -> {
            int end = message.indexOf(' ');
            if (end > 0 && !message.substring(0, end).equals(me)) {
                listener.accept(message.substring(end + 1));
            }
        }, deaf);
    }

    private static String channel(String topic) { return "say:" + topic; }

    @Override
    public boolean reachesOthers() { return true; }
}
