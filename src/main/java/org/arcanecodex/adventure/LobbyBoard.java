package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.room.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of open rooms up to date, a moment after the rooms themselves and on a thread of its own. Of several
 * changes to one room only the last is written.
 */
@Component
class LobbyBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LobbyBoard.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long NO_MORE = -1;

    private final LobbyStore store;
    private final OpenTables tables;
    private final Map<Long, Note> notes = new ConcurrentHashMap<>();
    private final BlockingQueue<Long> waiting = new LinkedBlockingQueue<>();
    private @Nullable Thread writer;

    /** @param entry empty: the room is not on the list any more */
    record Note(RoomCode code, long roomId, long seq, Optional<LobbyEntry> entry) {}

    LobbyBoard(LobbyStore store, OpenTables tables) {
        this.store = store;
        this.tables = tables;
    }

    void note(RoomCode code, long roomId, Step<Adventure, AdventureEvent> step) {
        var now = LobbyEntry.of(step.after());
        if (!now.equals(LobbyEntry.of(step.before()))) {
            put(new Note(code, roomId, step.seq(), now));
        }
    }

    /** Whoever ran the room before may have died with the last change in hand. */
    void woke(RoomCode code, long roomId, long seq, Adventure state) {
        put(new Note(code, roomId, seq, LobbyEntry.of(state)));
    }

    private void put(Note note) {
        if (notes.put(note.roomId(), note) == null) {
            waiting.add(note.roomId());
        }
    }

    @PostConstruct
    void start() {
        writer = Thread.ofVirtual().name("lobby-board").start(this::write);
    }

    /** What is in hand is written before the database is closed, if it can be. */
    @PreDestroy
    void stop() throws InterruptedException {
        var running = writer;
        if (running != null) {
            waiting.add(NO_MORE);
            running.join(PATIENCE);
            running.interrupt();
        }
    }

    private void write() {
        try {
            for (long roomId = waiting.take(); roomId != NO_MORE; roomId = waiting.take()) {
                write(roomId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(long roomId) throws InterruptedException {
        var note = notes.remove(roomId);
        if (note == null) {
            return;
        }
        try {
            if (store.write(note)) {
                forgetFront();
            }
        } catch (DataAccessException e) {
            LOG.warn("The list of open rooms cannot be written just now: {}", e.getMostSpecificCause().toString());
            if (notes.putIfAbsent(roomId, note) == null) {
                waiting.add(roomId);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The list itself is right by now; what is kept of it grows old by itself. */
    private void forgetFront() {
        try {
            tables.changed();
        } catch (RuntimeException e) {
            LOG.warn("The front of the open rooms may be old for a moment: {}", e.toString());
        }
    }
}
