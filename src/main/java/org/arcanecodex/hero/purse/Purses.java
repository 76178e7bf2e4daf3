package org.arcanecodex.hero.purse;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Everybody's gold. Changes belong to the caller's transaction, together with what they are for.
 *
 * <p>Who changes several purses takes them in the order of their accounts, so that no two wait for each other.
 */
@Service
public class Purses {

    private final LedgerStore ledger;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Purses(LedgerStore ledger, InstantSource clock, MeterRegistry meters) {
        this.ledger = ledger;
        this.clock = clock;
        this.meters = meters;
    }

    public long gold(AccountId account) {
        return ledger.gold(account);
    }

    /**
     * Makes gold.
     *
     * @param cause names this pay for ever
     * @throws org.springframework.dao.DuplicateKeyException if it was paid before; the transaction is to be given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mint(String cause, AccountId to, long amount, GoldUse source) {
        positive(amount);
        // The purse first, as where gold is taken: who locks in one order waits, and does not deadlock.
        ledger.add(to, amount);
        ledger.write(cause, LedgerStore.MINT, to.value(), amount, source, clock.instant());
        countAfterCommit("arcane.gold.minted", "source", source, amount);
    }

    /**
     * Takes gold out of the world.
     *
     * @throws ApiProblem {@code UNAFFORDABLE} if there is not so much in the purse
     * @throws org.springframework.dao.DuplicateKeyException if it was taken before; the transaction is to be given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void burn(String cause, AccountId from, long amount, GoldUse sink) {
        positive(amount);
        if (!ledger.take(from, amount)) {
            throw new ApiProblem("UNAFFORDABLE", "There is not so much gold in your purse.");
        }
        ledger.write(cause, from.value(), LedgerStore.FURNACE, amount, sink, clock.instant());
        countAfterCommit("arcane.gold.burned", "sink", sink, amount);
    }

    /** Somebody is forgotten: what they still had is burned, and their purse is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        long left = ledger.hold(account);
        if (left > 0) {
            burn("forgotten:" + account, account, left, GoldUse.FORGOTTEN);
        }
        ledger.forget(account);
    }

    private void countAfterCommit(String name, String tag, GoldUse use, long amount) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                meters.counter(name, tag, Word.of(use)).increment(amount);
            }
        });
    }

    private static void positive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("No change of " + amount + " gold");
        }
    }
}
