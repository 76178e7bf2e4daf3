package org.arcanecodex.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.Broadcast;
import org.arcanecodex.protocol.MessageCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells the people of a table on this instance what is said there, wherever it was said, in order. It remembers for each
 * room the last line that was told, and reads what follows; when people come to a room that is new here, what was said
 * just before may be told again.
 *
 * <p>On the room's lane only, but for what says otherwise.
 */
@Component
class Hearing {

    /** Other instances are told of a new line by this, and the line itself is read. */
    static final String TOPIC = "talk";

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final int AT_ONCE = 100;
    private static final Duration FORGET = Duration.ofMinutes(10);
    private static final int MOST_ROOMS = 10_000;

    private final ChatStore store;
    private final Membership membership;
    private final TalkLines lines;
    private final MessageCodec codec;
    private final Broadcast others;
    private final InstantSource clock;
    private final Duration recent;
    private final ConcurrentMap<RoomCode, Long> told = Caffeine.newBuilder()
            .expireAfterAccess(FORGET)
            .maximumSize(MOST_ROOMS)
            .<RoomCode, Long>build()
            .asMap();

    Hearing(ChatStore store, Membership membership, TalkLines lines, MessageCodec codec, Broadcast others,
            InstantSource clock, ChatProperties limits) {
        this.store = store;
        this.membership = membership;
        this.lines = lines;
        this.codec = codec;
        this.others = others;
        this.clock = clock;
        this.recent = limits.pollEvery().multipliedBy(2);
    }

    /** A line was kept by this instance. */
    void said(Line line) {
        others.send(TOPIC, line.room() + ":" + line.number());
        try {
            if (!others.reachesOthers() || isNext(line)) {
                tell(line);
            } else {
                upTo(line.room(), line.number());
            }
        } catch (DataAccessException e) {
            LOG.warn("A line of talk in {} is told with the next one: {}", line.room(), e.getMessage());
        }
    }

    private boolean isNext(Line line) {
        var last = told.get(line.room());
        return last != null && last == line.number() - 1;
    }

    /** Tells what was not told yet, if there is a line of that number; of a room that is new here, what is recent. */
    void upTo(RoomCode room, long number) {
        long last = told.computeIfAbsent(room, _ -> store.lastBefore(room, clock.instant().minus(recent)));
        if (number > last) {
            store.after(room, last, AT_ONCE).forEach(this::tell);
        }
    }

    /** From any thread: whether it is worth finding a line of that number. */
    boolean isNews(RoomCode room, long number) {
        var last = told.get(room);
        return last == null || number > last;
    }

    private void tell(Line line) {
        told.merge(line.room(), line.number(), Math::max);
        var message = codec.encode(lines.told(line));
        var to = line.to();
        var hearers = to == null ? null : Set.<AccountId>of(line.by().account(), to.account());
        for (var connection : membership.seated(line.room())) {
            if (hearers == null || hearers.contains(connection.identity().account())) {
                connection.send(message);
            }
        }
    }
}
