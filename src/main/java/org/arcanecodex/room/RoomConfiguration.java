package org.arcanecodex.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.secret.SecretKeys;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the runtime together over the application's database. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    private static final String SEEDS = "room-seed.v1";
    private static final Duration TRANSACTION = Duration.ofSeconds(5);

    @Bean
    Resignation resignation(RoomRuntime rooms) { return new Resignation(rooms); }

    @Bean
    RoomRuntime roomRuntime(JdbcTemplate jdbc, PlatformTransactionManager transactions, Lease lease, Bell bell,
            InstantSource clock, SecretKeys secrets, MeterRegistry metrics, Tracing tracing,
            ApplicationEventPublisher facts, RoomProperties limits) {
        var storage = new Storage(jdbc);
        var ports = new RoomPorts(new SqlRoomStore(storage), new SqlRoomJournal(storage), new SqlSnapshotStore(storage),
                lease, bell, clock, vault(secrets), new RoomMetrics(metrics), tracing);
        var transaction = new TransactionTemplate(transactions);
        transaction.setTimeout((int) TRANSACTION.toSeconds());
        return new RoomRuntime(ports, limits, new Retention(jdbc, transaction, facts, clock, limits));
    }

    private static SeedVault vault(SecretKeys secrets) {
        SeedVault vault = null;
        for (var keys : secrets.newestFirst().reversed()) {
            vault = new SeedVault(HexFormat.of().parseHex(keys.keyId(SEEDS)), keys.derive(SEEDS), vault);
        }
        return Objects.requireNonNull(vault);
    }
}
