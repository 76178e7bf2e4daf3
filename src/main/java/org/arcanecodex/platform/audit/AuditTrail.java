package org.arcanecodex.platform.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;

import org.arcanecodex.platform.page.Filter;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.page.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps who did what. Every entry is also a line of the log {@code arcane.audit}, with the request's id.
 *
 * <p>For any thread.
 */
@Component
public class AuditTrail {

    private static final Logger LINES = LoggerFactory.getLogger("arcane.audit");
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int BATCH = 200;

    private final AuditStore store;
    private final AuditProperties properties;
    private final InstantSource clock;
    private final BlockingQueue<AuditRow> waiting;
    private final Counter unwritten;

    AuditTrail(AuditStore store, AuditProperties properties, InstantSource clock, MeterRegistry metrics) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(properties.waiting());
        this.unwritten = Counter.builder("arcane.audit.unwritten")
                .description("Entries that are in the log only, since too many came at once")
                .register(metrics);
    }

    /**
     * What was done, in the caller's transaction: kept with it or not at all.
     *
     * @throws DataAccessException if it cannot be kept; then it must not be done
     */
    public void keep(AuditEntry entry) {
        store.insert(List.of(row(entry)));
        say(entry);
    }

    /** The same for commands, beside a server that may or may not run. */
    public static void keep(AuditEntry entry, JdbcTemplate jdbc, Instant at) {
        new AuditStore(jdbc).insert(List.of(new AuditRow(0, at, entry, Circumstances.now())));
        say(entry);
    }

    /** What happened or was refused, of which there may be much: in the log at once, in the table soon. Never waits. */
    public void note(AuditEntry entry) {
        say(entry);
        if (!waiting.offer(row(entry))) {
            unwritten.increment();
        }
    }

    /** The trail as a list of the API: the newest first, narrowed by what staff look for. */
    public static PagedList<AuditRow> list(Pages pages) {
        return pages.list("audit", Order.descending("newest", "audit_id", AuditRow::number))
                .narrowedBy(Filter.id("act", "act", 40), Filter.id("actor", "actor", 80),
                        Filter.id("subject", "subject", 80), Filter.id("request", "request_id", 64));
    }

    public Listing<AuditRow> find(Piece<AuditRow> piece) {
        return piece.listing(store.find(piece), () -> store.count(piece));
    }

    /** Entries stay where they are while the database is away, as long as there is room. */
    @Scheduled(fixedDelayString = "${arcane.audit.write-every:500ms}")
    synchronized void write() {
        var batch = new ArrayList<AuditRow>(BATCH);
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                store.insert(batch);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("{} entries of the audit trail have to wait: {}", batch.size(), e.getMessage());
                batch.stream().filter(row -> !waiting.offer(row)).forEach(_ -> unwritten.increment());
                return;
            }
            batch.clear();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forgetOld() {
        var then = clock.instant().minus(properties.retention());
        try {
            while (store.deleteBefore(then, BATCH) >= BATCH) {
                continue;
            }
        } catch (DataAccessException e) {
            LOG.warn("Old entries of the audit trail could not be deleted: {}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        write();
    }

    private AuditRow row(AuditEntry entry) {
        return new AuditRow(0, clock.instant(), entry, Circumstances.now());
    }

    /** A reason is staff's own text and stays in the table. */
    private static void say(AuditEntry entry) {
        LINES.atInfo()
                .addKeyValue("act", entry.act())
                .addKeyValue("actor", entry.actor())
                .addKeyValue("subject", entry.subject())
                .addKeyValue("result", entry.result())
                .log("{} by {} on {}: {}", entry.act(), entry.actor(), entry.subject(), entry.result());
    }
}
