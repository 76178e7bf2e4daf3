package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.gateway.Connections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions that ended while access tokens of theirs may still be about. Kept in memory, so that asking costs nothing;
 * the table tells what other instances ended, or this one before it was started again.
 */
@Component
class EndedSessions implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    /** Looked at again each time, for rows that were written late. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final SessionStore store;
    private final Connections connections;
    private final InstantSource clock;
    private final Cache<String, Boolean> ended;
    private volatile Instant seenUntil;

    EndedSessions(SessionStore store, Connections connections, AccountProperties properties, InstantSource clock) {
        this.store = store;
        this.connections = connections;
        this.clock = clock;
        this.ended = Caffeine.newBuilder().expireAfterWrite(properties.accessToken().plus(OVERLAP)).build();
        this.seenUntil = clock.instant().minus(properties.accessToken());
    }

    boolean has(String sessionId) {
        return ended.getIfPresent(sessionId) != null;
    }

    void end(String sessionId) {
        if (ended.asMap().putIfAbsent(sessionId, true) == null) {
            connections.end(sessionId);
        }
    }

    /** Nobody is let in before it is known who has left. */
    @Override
    public void afterPropertiesSet() {
        look();
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void lookAgain() {
        try {
            look();
        } catch (DataAccessException e) {
            LOG.debug("The database did not tell which sessions ended: {}", e.getMessage());
        }
    }

    private void look() {
        var now = clock.instant();
        store.endedSince(seenUntil.minus(OVERLAP)).forEach(this::end);
        seenUntil = now;
    }
}
