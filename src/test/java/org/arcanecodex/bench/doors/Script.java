package org.arcanecodex.bench.doors;

/** What a connection of the load generator says and makes of what it hears. Called by one thread. */
interface Script {

    /** The JSON that it enters with. */
    String auth();

    /** The server has let it in. */
    default void entered(LoadSocket socket) {}

    /** A Socket.IO packet: an event or an acknowledgement, from its type on. */
    void heard(LoadSocket socket, byte[] bytes, int from, int length);
}
