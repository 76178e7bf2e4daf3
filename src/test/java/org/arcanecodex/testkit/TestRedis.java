package org.arcanecodex.testkit;

import java.nio.file.Path;

/** Redis for tests. */
public final class TestRedis {

    private TestRedis() {}

    /** The one that all tests of a JVM share; nobody stops or empties it. */
    public static RedisServer shared() {
        return ContainerServers.areWanted() ? ContainerServers.redis() : Holder.SERVER;
    }

    /** A server of one's own, for tests that empty, stop, freeze or kill it: always a process of this machine. */
    public static EmbeddedRedis ownServer(String name) {
        var server = EmbeddedRedis
                .in(Path.of("target", "redis", Long.toString(ProcessHandle.current().pid()), name));
        AtTheEnd.run(server::kill);
        return server;
    }

    private static final class Holder {
        static final EmbeddedRedis SERVER = ownServer("shared");
    }
}
