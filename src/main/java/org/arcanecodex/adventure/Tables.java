package org.arcanecodex.adventure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.ConnectionListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All tables of this instance, and at which of them a connection is: at one at most. For any thread. */
@Component
class Tables implements ConnectionListener {

    /** A table lives as long as its room is awake or somebody is there: they hold it, this does not. */
    private final Cache<RoomCode, AdventureTable> tables = Caffeine.newBuilder().weakValues().build();
    private final Cache<Long, AdventureTable> byId = Caffeine.newBuilder().weakValues().build();
    private final Map<String, AdventureTable> byConnection = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;
    private final TableTools tools;
    private final StepNotes notes;
    private final AdventureProperties limits;

    @Autowired
    Tables(TableTools tools, StepNotes notes, AdventureProperties limits) {
        this(tools, notes, limits, Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("tables").daemon().factory()));
    }

    Tables(TableTools tools, StepNotes notes, AdventureProperties limits, ScheduledExecutorService timer) {
        this.tools = tools;
        this.notes = notes;
        this.limits = limits;
        this.timer = timer;
    }

    /** The one table of that room. */
    AdventureTable at(RoomCode code, long roomId) {
        var table = tables.get(code, _ -> new AdventureTable(code, roomId, tools, notes, limits, timer));
        byId.put(roomId, table);
        return table;
    }

    /** Does something at that table, if there is one here, soon and on another thread. */
    void aside(long roomId, Consumer<AdventureTable> what) {
        var table = byId.getIfPresent(roomId);
        if (table != null && !timer.isShutdown()) {
            timer.execute(() -> what.accept(table));
        }
    }

    Optional<AdventureTable> find(RoomCode code) {
        return Optional.ofNullable(tables.getIfPresent(code));
    }

    /** Where a connection is. */
    Optional<AdventureTable> of(Connection connection) {
        return Optional.ofNullable(byConnection.get(connection.id()))
                .filter(table -> table.member(connection).isPresent());
    }

    Collection<AdventureTable> all() {
        return List.copyOf(tables.asMap().values());
    }

    /** On the room's thread. Whoever enters here leaves elsewhere. */
    Member enter(AdventureTable table, Connection connection, Member.Pass pass, Adventure state) {
        var before = byConnection.put(connection.id(), table);
        if (before != null && before != table) {
            before.leave(connection);
        }
        var member = table.enter(connection, pass, state);
        if (!connection.isOpen()) {
            leave(connection);
        }
        return member;
    }

    void leave(Connection connection) {
        var table = byConnection.remove(connection.id());
        if (table != null) {
            table.leave(connection);
        }
    }

    /** How many seats are held so, at all tables whose rooms are awake. */
    long seats(Seat.Kind kind) {
        return all().stream()
                .flatMap(table -> table.state().stream())
                .filter(state -> state.status() != Status.CLOSED)
                .flatMap(state -> state.table().seats().stream())
                .filter(seat -> seat.kind() == kind)
                .count();
    }

    @Override
    public void closed(Connection connection) {
        leave(connection);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
