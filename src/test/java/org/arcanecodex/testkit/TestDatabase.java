package org.arcanecodex.testkit;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One MariaDB for all tests of a JVM, with a fresh database for whoever asks. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** The JDBC address of a new, empty database; user root, no password. */
    public static String fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        if (ContainerServers.areWanted()) {
            return ContainerServers.database(name);
        }
        Holder.SERVER.create(name);
        return Holder.SERVER.url(name);
    }

    /** A server of one's own, for tests that stop or kill it: always a process of this machine. */
    public static EmbeddedMariaDb ownServer(String name) {
        var server = EmbeddedMariaDb.in(folder().resolve(name));
        AtTheEnd.run(server::kill);
        return server;
    }

    private static Path folder() {
        return Path.of("target", "mariadb", Long.toString(ProcessHandle.current().pid()));
    }

    private static final class Holder {
        static final EmbeddedMariaDb SERVER = ownServer("shared");
    }
}
