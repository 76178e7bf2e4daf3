package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.platform.cluster.Broadcast;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions that ended while access tokens of theirs may still be about. Kept in memory, so that asking costs nothing;
 * others say what they ended; the table tells it too, in case nobody heard, or this one before it was started again.
 */
@Component
class EndedSessions implements InitializingBean {

    /** Looked at again each time, for rows that were written late. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final String TOPIC = "session-ended";

    private final SessionStore store;
    private final Connections connections;
    private final Broadcast broadcast;
    private final InstantSource clock;
    private final Cache<String, Boolean> ended;
    private volatile Instant seenUntil;

    EndedSessions(SessionStore store, Connections connections, Broadcast broadcast, AccountProperties properties,
            InstantSource clock) {
        this.store = store;
        this.connections = connections;
        this.broadcast = broadcast;
        this.clock = clock;
        this.ended = Caffeine.newBuilder().expireAfterWrite(properties.accessToken().plus(OVERLAP)).build();
        this.seenUntil = clock.instant().minus(properties.accessToken());
    }

    boolean has(String sessionId) {
        return ended.getIfPresent(sessionId) != null;
    }

    /** Here at once, on other instances as soon as they are told or look. */
    void end(String sessionId) {
        endHere(sessionId);
        broadcast.send(TOPIC, sessionId);
    }

    private void endHere(String sessionId) {
        if (ended.asMap().putIfAbsent(sessionId, true) == null) {
            connections.end(sessionId);
        }
    }

    /** Nobody is let in before it is known who has left. */
    @Override
    public void afterPropertiesSet() {
        broadcast.listen(TOPIC, this::endHere);
        look();
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void lookAgain() {
        look();
    }

    private void look() {
        var now = clock.instant();
        store.endedSince(seenUntil.minus(OVERLAP)).forEach(this::endHere);
        seenUntil = now;
    }
}
