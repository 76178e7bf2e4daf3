package org.arcanecodex.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.arcanecodex.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailIT {

    private static final DriverManagerDataSource SOURCE = migrated();
    private static final Party STEWARD = Party.account(1);
    private static final AuditSearch ALL = new AuditSearch(null, null, null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcTemplate jdbc = new JdbcTemplate(SOURCE);
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final AuditTrail trail = new AuditTrail(new AuditStore(jdbc),
            new AuditProperties(Duration.ofDays(30), 100, Duration.ofMillis(500)), () -> now, meters);

    private static DriverManagerDataSource migrated() {
        var source = new DriverManagerDataSource(TestDatabase.fresh(), "root", "");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    @BeforeEach
    void empty() {
        jdbc.update("delete from audit");
    }

    @Test
    void anActIsKeptWithItsReasonAndTheRequestThatCausedIt() {
        var entry = AuditEntry.done("role-changed", STEWARD, Party.account(2)).because("helps at the door; not `--`");
        try (var _ = MDC.putCloseable(Circumstances.REQUEST_ID, "0123456789abcdef");
                var _ = MDC.putCloseable(Circumstances.ADDRESS, "203.0.113.9")) {
            trail.keep(entry);
        }

        var found = trail.find(new AuditSearch("role-changed", "account:1", "account:2"), Long.MAX_VALUE, 10);

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(entry);
            assertThat(row.at()).isEqualTo(now);
            assertThat(row.circumstances()).isEqualTo(new Circumstances("0123456789abcdef", "203.0.113.9"));
        });
        assertThat(trail.find(new AuditSearch(null, "account:2", null), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void anActThatIsUndoneWasNeverThere() {
        new TransactionTemplate(new DataSourceTransactionManager(SOURCE)).executeWithoutResult(transaction -> {
            trail.keep(AuditEntry.done("role-changed", STEWARD, Party.account(3)));
            transaction.setRollbackOnly();
        });
        assertThat(trail.find(ALL, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whatIsOnlyNotedComesSoonInItsOrderAndNeverMoreThanThereIsRoomFor() {
        for (int i = 0; i < 130; i++) {
            trail.note(AuditEntry.refused("log-in", Party.NOBODY, Party.account(i)));
        }
        trail.write();

        var found = trail.find(ALL, Long.MAX_VALUE, 200);

        assertThat(found).hasSize(100);
        assertThat(found.getLast().entry().subject()).isEqualTo(Party.account(0));
        assertThat(found.getFirst().entry().subject()).isEqualTo(Party.account(99));
        assertThat(meters.counter("arcane.audit.unwritten").count()).isEqualTo(30);
        assertThat(trail.find(ALL, found.get(9).number(), 1)).isEqualTo(List.of(found.get(10)));
    }

    @Test
    void entriesAreKeptForAsLongAsTheSettingSays() {
        trail.keep(AuditEntry.done("old", STEWARD, Party.SYSTEM));
        now = now.plus(Duration.ofDays(29));
        trail.keep(AuditEntry.done("young", STEWARD, Party.SYSTEM));
        now = now.plus(Duration.ofDays(2));

        trail.forgetOld();

        assertThat(trail.find(ALL, Long.MAX_VALUE, 10)).extracting(row -> row.entry().act()).containsExactly("young");
    }

    @Test
    void whatSomebodyTypedIsNoPartyAndNoAct() {
        assertThatThrownBy(() -> Party.of("account", "1\n2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEntry.done("Log In!", STEWARD, STEWARD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
