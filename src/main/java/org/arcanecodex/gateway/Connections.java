package org.arcanecodex.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.arcanecodex.core.id.AccountId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who is connected to this instance, by whichever transport. Transports add and remove. */
@Component
public class Connections {

    private final Map<String, Connection> byId = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Connection>> byAccount = new ConcurrentHashMap<>();
    private final ObjectProvider<ConnectionListener> listeners;

    Connections(ObjectProvider<ConnectionListener> listeners) {
        this.listeners = listeners;
    }

    /** Called once a connection is authenticated. Tells all that its account has then, the oldest first. */
    public List<Connection> add(Connection connection) {
        byId.put(connection.id(), connection);
        var all = byAccount.merge(connection.identity().account(), List.of(connection), Connections::joined);
        listeners.forEach(listener -> listener.opened(connection));
        return all;
    }

    /** Called by a transport once a connection is gone; only the first call counts. */
    public void remove(Connection connection) {
        if (byId.remove(connection.id(), connection)) {
            byAccount.computeIfPresent(connection.identity().account(), (account, all) -> without(all, connection));
            listeners.forEach(listener -> listener.closed(connection));
        }
    }

    /** An account's open connections, the oldest first. */
    public Collection<Connection> of(AccountId account) {
        return byAccount.getOrDefault(account, List.of());
    }

    public Collection<Connection> all() {
        return List.copyOf(byId.values());
    }

    /** Closes whatever a log-in has opened. */
    public void end(String sessionId) {
        byId.values()
                .stream()
                .filter(open -> open.identity().sessionId().equals(sessionId))
                .forEach(open -> open.close(CloseReason.SESSION_ENDED));
    }

    public int count() {
        return byId.size();
    }

    private static List<Connection> joined(List<Connection> some, List<Connection> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static @org.jspecify.annotations.Nullable List<Connection> without(List<Connection> all, Connection gone) {
        var rest = all.stream().filter(one -> one != gone).toList();
        return rest.isEmpty() ? null : rest;
    }
}
