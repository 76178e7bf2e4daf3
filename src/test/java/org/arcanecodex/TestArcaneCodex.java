package org.arcanecodex;

import java.nio.file.Path;

import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.springframework.boot.SpringApplication;

/**
 * Runs the game on this machine alone, with an embedded MariaDB that keeps its data in {@code data/}, and an embedded
 * Redis beside it that keeps nothing.
 */
public class TestArcaneCodex {

    public static void main(String[] args) {
        if (System.getenv("DATABASE_URL") == null) {
            var database = EmbeddedMariaDb.in(Path.of("data", "mariadb"));
            SpringApplication.getShutdownHandlers().add(database::stop);
            database.create("codex");
            System.setProperty("DATABASE_URL", database.url("codex"));
            System.setProperty("DATABASE_USER", "root");
            System.setProperty("DATABASE_PASSWORD", "");
        }
        if (System.getenv("REDIS_URL") == null) {
            var redis = EmbeddedRedis.in(Path.of("data", "redis"));
            SpringApplication.getShutdownHandlers().add(redis::stop);
            System.setProperty("REDIS_URL", redis.url());
        }
        ArcaneCodex.main(args);
    }
}
