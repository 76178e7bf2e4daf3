package org.arcanecodex.platform.traffic;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.TrafficProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Addresses from which too much failed. In the database, so that they stay out on every instance and whatever becomes of
 * Redis; other instances know within moments.
 */
@Component
public class AddressBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(AddressBlocks.class);

    private final BlockStore store;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Duration length;
    private final RateLimiter failures;
    private final TrafficMetrics metrics;
    private final TransactionTemplate transaction;
    private volatile Map<String, AddressBlock> known = new ConcurrentHashMap<>();

    AddressBlocks(BlockStore store, AuditTrail trail, InstantSource clock, RateLimits limits,
            TrafficProperties properties, TrafficMetrics metrics, PlatformTransactionManager transactions) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
        this.length = properties.blockFor();
        this.failures = limits.shared("failures", properties.failures());
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How long this address has to stay out still; zero if it need not. Asks nobody. */
    public Duration left(String address) {
        var block = known.get(address);
        var left = block == null ? Duration.ZERO : Duration.between(clock.instant(), block.until());
        return left.isPositive() ? left : Duration.ZERO;
    }

    /**
     * Something failed that somebody may be guessing at.
     *
     * @param address as the limits count it
     * @param what in a word of ours, such as {@code log-in}
     */
    public void failed(String address, String what) {
        if (!failures.take(address).isAllowed() && !left(address).isPositive()) {
            block(address, what);
        }
    }

    private void block(String address, String why) {
        var now = clock.instant();
        var block = new AddressBlock(address, now, now.plus(length), why);
        known.put(address, block);
        metrics.blocked();
        trail.note(AuditEntry.done("address-blocked", Party.SYSTEM, Party.address(address)).because(why));
        try {
            store.put(block);
        } catch (DataAccessException e) {
            LOG.warn("An address is blocked on this instance only: {}", e.getMessage());
        }
    }

    /** Those that have to stay out now, the newest first. */
    public List<AddressBlock> all() {
        return store.after(clock.instant());
    }

    /**
     * Lets an address in again.
     *
     * @return false if it was not kept out
     */
    public boolean lift(String address, Party by, String reason) {
        if (!known.containsKey(address)) {
            read();
        }
        if (!known.containsKey(address)) {
            return false;
        }
        var lifted = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean was = store.delete(address);
            if (was) {
                trail.keep(AuditEntry.done("block-lifted", by, Party.address(address)).because(reason));
            }
            return was;
        }));
        read();
        return lifted;
    }

    /** What other instances have blocked or let in. */
    @Scheduled(fixedDelayString = "${arcane.limits.blocks-read-every:2s}")
    void read() {
        try {
            known = store.after(clock.instant())
                    .stream()
                    .collect(Collectors.toConcurrentMap(AddressBlock::address, block -> block));
        } catch (DataAccessException e) {
            LOG.debug("Blocks of addresses could not be read: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void forgetOld() {
        try {
            store.deleteBefore(clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("Old blocks of addresses could not be deleted: {}", e.getMessage());
        }
    }
}
