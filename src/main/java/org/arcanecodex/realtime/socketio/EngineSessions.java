package org.arcanecodex.realtime.socketio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.EventLoop;
import org.arcanecodex.gateway.QueueLimits;

/** All sessions of the door by their secret id. Cures: ids that the client chose, entries that were never removed. */
final class EngineSessions {

    private final Map<String, EngineSession> bySid = new ConcurrentHashMap<>();
    private final DoorSettings settings;
    private final QueueLimits limits;
    private final Application application;
    private final Doorkeeper doorkeeper;
    private final Couriers couriers = new Couriers();

    EngineSessions(DoorSettings settings, QueueLimits limits, Application application, Doorkeeper doorkeeper) {
        this.settings = settings;
        this.limits = limits;
        this.application = application;
        this.doorkeeper = doorkeeper;
    }

    /** For an address that the doorkeeper has let in. */
    EngineSession open(Arrival arrival, Wire wire, EventLoop home) {
        var sid = Ids.secret();
        var session = new EngineSession(sid, arrival, wire, home, settings, limits, couriers, application, doorkeeper,
                () -> bySid.remove(sid));
        bySid.put(sid, session);
        return session;
    }

    Optional<EngineSession> find(String sid) { return Optional.ofNullable(bySid.get(sid)); }

    List<EngineSession> all() { return List.copyOf(bySid.values()); }

    int count() { return bySid.size(); }
}
