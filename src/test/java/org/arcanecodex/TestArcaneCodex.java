package org.arcanecodex;

import java.nio.file.Path;

import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.FolderLock;
import org.springframework.boot.SpringApplication;

/**
 * Runs the game on this machine alone, with an embedded MariaDB that keeps its data in {@code data/}, and an embedded
 * Redis beside it that keeps nothing. One game runs from a folder: a second one would adopt the servers of the first,
 * and end them with itself.
 */
public class TestArcaneCodex {

    private static final Path DATA = Path.of("data");

    public static void main(String[] args) {
        boolean ownDatabase = System.getenv("DATABASE_URL") == null;
        boolean ownRedis = System.getenv("REDIS_URL") == null;
        if ((ownDatabase || ownRedis) && !FolderLock.take(DATA)) {
            System.err.println("The game runs from this folder already: " + DATA.toAbsolutePath()
                    + " is in use. Open its page, or end it first.");
            System.exit(1);
        }
        if (ownDatabase) {
            var database = EmbeddedMariaDb.in(DATA.resolve("mariadb"));
            SpringApplication.getShutdownHandlers().add(database::stop);
            database.create("codex");
            System.setProperty("DATABASE_URL", database.url("codex"));
            System.setProperty("DATABASE_USER", "root");
            System.setProperty("DATABASE_PASSWORD", "");
        }
        if (ownRedis) {
            var redis = EmbeddedRedis.in(DATA.resolve("redis"));
            SpringApplication.getShutdownHandlers().add(redis::stop);
            System.setProperty("REDIS_URL", redis.url());
        }
        ArcaneCodex.main(args);
    }
}
