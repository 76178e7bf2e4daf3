package org.arcanecodex.ops;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The database goes away under a running server, and comes back. */
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whileItIsAwayTheServerLivesAndAsksToTryAgainAndAfterwardsGoesOn() throws Exception {
        var database = TestDatabase.ownServer("away");
        database.create("away");
        try (var server = new SpringApplicationBuilder(ArcaneCodex.class).run("--server.port=0", "--SOCKET_PORT=0",
                "--MANAGEMENT_PORT=0", "--DATABASE_URL=" + database.url("away"), "--DATABASE_USER=root",
                "--DB_TIMEOUT=500ms", "--SECRET_KEY=kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe")) {
            var http = new TestClient(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var token = json(http.postJson("/api/v1/accounts/guest", "{}")).get("accessToken").asString();
            assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);

            database.kill();

            await().atMost(PATIENCE).until(() -> http.get("/health/ready").statusCode() == 503);
            assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
            var refused = http.postJson("/api/v1/accounts/guest", "{}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(json(refused).get("code").asString()).isEqualTo("RETRY");
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            var me = http.get("/api/v1/accounts/me", "Authorization", "Bearer " + token);
            assertThat(json(me).get("code").asString()).isEqualTo("RETRY");

            database.start();

            await().atMost(PATIENCE).until(() -> http.get("/health/ready").statusCode() == 200);
            assertThat(http.get("/api/v1/accounts/me", "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(200);
        } finally {
            database.kill();
        }
    }
}
