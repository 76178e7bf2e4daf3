package org.arcanecodex.gateway;

/** A bean that wants to know who comes and goes. Called on I/O threads, so it must not wait. */
public interface ConnectionListener {

    default void opened(Connection connection) {}

    /** Called once for each connection that was opened, after it is gone. */
    default void closed(Connection connection) {}
}
