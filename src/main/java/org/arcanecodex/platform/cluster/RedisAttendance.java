package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.SetArgs;

/**
 * Sorted sets {@code presence:{place}} of guests by the instant at which they run out. Every instance writes its own
 * guests anew every few moments, so whatever is lost is soon there again; until then nobody counts as gone for it.
 */
final class RedisAttendance implements Attendance {

    private static final String TOPIC = "presence";

    /** Holds since when Redis knows anything; gone when Redis was emptied. */
    private static final String KNOWS_SINCE = "presence-since";

    /** A place takes a few commands, so that a portion of them is far below what may wait. */
    private static final int COMMANDS_BY_PORTION = 50;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    private static final ScoredValue<String>[] EMPTY = new ScoredValue[0];

    private final RedisLink redis;
    private final Broadcast broadcast;
    private final Instance me;
    private final InstantSource clock;
    private final Duration ttl;
    /** So many places are written and read before Redis has answered to all of it. */
    private final int portion;
    private final Duration sureAfter;
    private final Map<Long, Set<String>> here = new ConcurrentHashMap<>();
    private final Map<Long, Elsewhere> elsewhere = new ConcurrentHashMap<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant unsureUntil = Instant.MIN;

    RedisAttendance(RedisLink redis, Broadcast broadcast, Instance me, InstantSource clock,
            ClusterProperties properties) {
        this.redis = redis;
        this.broadcast = broadcast;
        this.me = me;
        this.clock = clock;
        this.ttl = properties.presenceTtl();
        this.portion = Math.max(1, properties.waiting() / COMMANDS_BY_PORTION);
        this.sureAfter = properties.presenceSureAfter();
        broadcast.listen(TOPIC, this::changed);
        redis.whenBack(this::refresh);
    }

    @Override
    public void report(long place, Collection<Guest> guests) {
        var now = guests.stream().map(Guest::asMember).collect(Collectors.toCollection(LinkedHashSet::new));
        here.compute(place, (_, before) -> {
            forget(place, before == null ? Set.of() : before, now);
            write(place, now);
            if (now.isEmpty()) {
                elsewhere.remove(place);
            }
            return now.isEmpty() ? null : now;
        });
        broadcast.send(TOPIC, Long.toString(place));
        if (!now.isEmpty() && !elsewhere.containsKey(place)) {
            read(place);
        }
    }

    private void forget(long place, Set<String> before, Set<String> now) {
        var gone = before.stream().filter(member -> !now.contains(member)).toArray(String[]::new);
        if (gone.length > 0) {
            redis.tell(to -> to.zrem(key(place), gone));
        }
    }

    private void write(long place, Set<String> members) {
        if (members.isEmpty()) {
            return;
        }
        double until = clock.instant().plus(ttl).toEpochMilli();
        var guests = members.stream().map(member -> ScoredValue.just(until, member)).toList();
        redis.tell(to -> to.zadd(key(place), guests.toArray(EMPTY)));
        redis.tell(to -> to.pexpire(key(place), ttl.multipliedBy(2).toMillis()));
    }

    /**
     * To be called several times within a guest's time. Waits now and then until Redis has done what it was told: all
     * places at once would be more than the connection holds.
     */
    void refresh() {
        var now = Long.toString(clock.instant().toEpochMilli());
        redis.tell(to -> to.set(KNOWS_SINCE, now, SetArgs.Builder.nx()));
        int told = 0;
        for (var place : here.keySet()) {
            if (++told % portion == 0 && redis.ask(to -> to.ping()).isEmpty()) {
                return;
            }
            here.computeIfPresent(place, (_, members) -> {
                write(place, members);
                return members;
            });
            read(place);
        }
    }

    private void changed(String said) {
        if (said.matches("\\d{1,18}") && here.containsKey(Long.parseLong(said))) {
            read(Long.parseLong(said));
        }
    }

    private void read(long place) {
        look(place, found -> {
            var isNews = new AtomicBoolean();
            here.computeIfPresent(place, (_, members) -> {
                isNews.set(!found.equals(elsewhere.put(place, found)));
                return members;
            });
            if (isNews.get()) {
                listeners.forEach(listener -> listener.accept(place));
            }
        });
    }

    @Override
    public Elsewhere elsewhere(long place) {
        return elsewhere.getOrDefault(place, new Elsewhere(List.of(), false));
    }

    /** First the guests, then since when Redis knows anything: emptied in between, the answer is merely unsure. */
    @Override
    public void look(long place, Consumer<Elsewhere> then) {
        var now = clock.instant();
        redis.<List<String>>request(
                to -> to.zrangebyscore(key(place), Range.from(Range.Boundary.excluding(now.toEpochMilli()),
                        Range.Boundary.unbounded())),
                members -> redis.<String>request(to -> to.get(KNOWS_SINCE),
                        since -> then.accept(found(place, members, since))));
    }

    private Elsewhere found(long place, Optional<List<String>> members, Optional<String> since) {
        boolean sure = isSure(members, since);
        var guests = new LinkedHashSet<Guest>();
        members.ifPresent(all -> all.stream()
                .flatMap(member -> Guest.of(member).stream())
                .filter(guest -> !guest.isAt(me))
                .forEach(guests::add));
        if (!sure) {
            guests.addAll(elsewhere(place).guests());
        }
        return new Elsewhere(List.copyOf(guests), sure);
    }

    private boolean isSure(Optional<List<String>> members, Optional<String> since) {
        var now = clock.instant();
        if (members.isEmpty() || since.isEmpty() || !since.get().matches("\\d{1,18}")) {
            unsureUntil = now.plus(sureAfter);
            return false;
        }
        return !now.isBefore(unsureUntil)
                && !now.isBefore(Instant.ofEpochMilli(Long.parseLong(since.get())).plus(sureAfter));
    }

    @Override
    public void listen(LongConsumer listener) { listeners.add(listener); }

    private static String key(long place) { return "presence:" + place; }
}
