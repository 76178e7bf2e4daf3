package org.arcanecodex.hero.purse;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds up all books now and then: every purse holds what its lines say, and all that is held was minted and not burned.
 * Anything but 0 in {@code arcane_ledger_mismatch} is a fault that somebody should be woken for.
 */
@Component
class LedgerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

    private final LedgerStore ledger;
    private final AtomicLong mismatch = new AtomicLong();

    LedgerCheck(LedgerStore ledger, MeterRegistry meters) {
        this.ledger = ledger;
        Gauge.builder("arcane.ledger.mismatch", mismatch, AtomicLong::get)
                .description("Purses that differ from their lines, and gold that was neither minted nor burned")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${arcane.hero.ledger-check:PT10M}", initialDelayString = "PT1M")
    void checkNow() {
        check();
    }

    /** @return how much is wrong: 0 */
    long check() {
        var sums = ledger.sums();
        long wrong = sums.astray() + Math.abs(sums.minted() - sums.burned() - sums.held());
        mismatch.set(wrong);
        if (wrong != 0) {
            LOG.error("The ledger does not add up: {}", sums);
        }
        return wrong;
    }
}
