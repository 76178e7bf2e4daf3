package org.arcanecodex.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.TestPages;
import org.arcanecodex.platform.web.RequestId;
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

    private final PagedList<AuditRow> list = AuditTrail.list(TestPages.PAGES);
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
        try (var _ = MDC.putCloseable(RequestId.LOG_KEY, "0123456789abcdef");
                var _ = MDC.putCloseable(RequestId.ADDRESS_LOG_KEY, "203.0.113.9")) {
            trail.keep(entry);
        }

        var found = found("act", "role-changed", "actor", "account:1", "subject", "account:2", "request",
                "0123456789abcdef");

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(entry);
            assertThat(row.at()).isEqualTo(now);
            assertThat(row.circumstances()).isEqualTo(new Circumstances("0123456789abcdef", "203.0.113.9"));
        });
        assertThat(found("actor", "account:2")).isEmpty();
    }

    @Test
    void anActThatIsUndoneWasNeverThere() {
        new TransactionTemplate(new DataSourceTransactionManager(SOURCE)).executeWithoutResult(transaction -> {
            trail.keep(AuditEntry.done("role-changed", STEWARD, Party.account(3)));
            transaction.setRollbackOnly();
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsOnlyNotedComesSoonInItsOrderAndNeverMoreThanThereIsRoomFor() {
        for (int i = 0; i < 130; i++) {
            trail.note(AuditEntry.refused("log-in", Party.NOBODY, Party.account(i)));
        }
        trail.write();

        var found = found("limit", "100");

        assertThat(found).hasSize(100);
        assertThat(found.getLast().entry().subject()).isEqualTo(Party.account(0));
        assertThat(found.getFirst().entry().subject()).isEqualTo(Party.account(99));
        assertThat(meters.counter("arcane.audit.unwritten").count()).isEqualTo(30);
        assertThat(found("limit", "1", "page", "11")).containsExactly(found.get(10));
    }

    @Test
    void entriesAreKeptForAsLongAsTheSettingSays() {
        trail.keep(AuditEntry.done("old", STEWARD, Party.SYSTEM));
        now = now.plus(Duration.ofDays(29));
        trail.keep(AuditEntry.done("young", STEWARD, Party.SYSTEM));
        now = now.plus(Duration.ofDays(2));

        trail.forgetOld();

        assertThat(found()).extracting(row -> row.entry().act()).containsExactly("young");
    }

    private List<AuditRow> found(String... words) {
        var query = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            query.put(words[i], words[i + 1]);
        }
        return trail.find(list.piece(new PageQuery("/", query))).items();
    }

    @Test
    void whatSomebodyTypedIsNoPartyAndNoAct() {
        assertThatThrownBy(() -> Party.of("account", "1\n2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEntry.done("Log In!", STEWARD, STEWARD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
