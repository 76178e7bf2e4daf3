package org.arcanecodex.adventure;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.ClockEvent;
import org.arcanecodex.core.adventure.EndEvent;
import org.arcanecodex.core.adventure.TableEvent;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.platform.trace.Trail;
import org.arcanecodex.room.RoomUnavailable;
import org.arcanecodex.room.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is noted of each step beside the table: numbers for operators, the lobby list, and who has gone home. Never waits. */
@Component
class StepNotes {

    private static final Logger LOG = LoggerFactory.getLogger(StepNotes.class);

    private static final int MOST_REMEMBERED = 20_000;

    private final AdventureMetrics metrics;
    private final LobbyBoard lobby;
    private final OwnHeroes ownHeroes;
    private final TableTools tools;
    private final Executor aside;
    private final Cache<RoomCode, Instant> begun = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    @Autowired
    StepNotes(AdventureMetrics metrics, LobbyBoard lobby, OwnHeroes ownHeroes, TableTools tools,
            Tracing tracing) {
        this(metrics, lobby, ownHeroes, tools, Trail.carrying(Thread::startVirtualThread, tracing));
    }

    /** @param aside where what has to wait for the database is done */
    StepNotes(AdventureMetrics metrics, LobbyBoard lobby, OwnHeroes ownHeroes, TableTools tools,
            Executor aside) {
        this.metrics = metrics;
        this.lobby = lobby;
        this.ownHeroes = ownHeroes;
        this.tools = tools;
        this.aside = aside;
    }

    void woke(RoomCode code, long roomId, long seq, Adventure state) {
        lobby.woke(code, roomId, seq, state);
    }

    void happened(RoomCode code, long roomId, Step<Adventure, AdventureEvent> step) {
        lobby.note(code, roomId, step);
        ownHeroes.happened(roomId, step);
        for (var event : step.events()) {
            switch (event) {
                case ClockEvent.Started _ -> {
                    metrics.started();
                    begun.put(code, tools.clock().instant());
                }
                case TableEvent.SeatTaken _ -> metrics.joined();
                case EndEvent.Scored(var score) -> {
                    metrics.finished(score.ending());
                    measure(code, tools.clock().instant());
                }
                default -> {}
            }
        }
    }

    private void measure(RoomCode code, Instant ended) {
        var start = begun.asMap().remove(code);
        if (start == null) {
            aside.execute(() -> lookUp(code, ended));
        } else {
            metrics.lasted(Duration.between(start, ended));
        }
    }

    /** Whoever has begun a story elsewhere or before a restart finds its beginning in the journal. */
    private void lookUp(RoomCode code, Instant ended) {
        try {
            tools.rooms()
                    .history(code)
                    .flatMap(history -> history.happenings()
                            .stream()
                            .filter(one -> one.events().stream().anyMatch(ClockEvent.Started.class::isInstance))
                            .findFirst())
                    .ifPresent(start -> metrics.lasted(Duration.between(start.at(), ended)));
        } catch (RoomUnavailable e) {
            LOG.warn("How long {} lasted could not be measured: {}", code, e.getMessage());
        }
    }
}
