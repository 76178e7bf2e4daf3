package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing passwords slow: after some failures nobody may try that address for a while, and the while grows. A
 * browser that has been let in before is counted by itself, so that strangers lock out strangers only. Addresses that
 * nobody has are counted in the same way.
 */
@Component
class LoginGuard {

    private final GuardStore store;
    private final AccountProperties properties;
    private final AccountMetrics metrics;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    LoginGuard(GuardStore store, AccountProperties properties, AccountMetrics metrics, AuditTrail audit,
            InstantSource clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.properties = properties;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static String everybody(EmailAddress email) {
        return Sha256.hex("address:" + email.key());
    }

    static String device(EmailAddress email, String nonce) {
        return Sha256.hex("device:" + nonce + ":" + email.key());
    }

    /** One who holds a token, and says a password once more. */
    static String account(long id) {
        return Sha256.hex("account:" + id);
    }

    /**
     * One try. It counts as failed until {@link #passed} says otherwise, so that many at once are not one.
     *
     * @throws ApiProblem if nobody may try yet
     */
    void enter(String key) {
        var wait = transaction.execute(_ -> wait(key));
        if (wait != null && wait.isPositive()) {
            metrics.authFailed("locked");
            audit.note(AuditEntry.refused("tries-locked", Party.NOBODY, Party.of("tries-of", key.substring(0, 16))));
            throw ApiProblem.rateLimited("Too many tries. Please wait a while, or come in by e-mail.", wait);
        }
    }

    private Duration wait(String key) {
        var now = clock.instant();
        var row = store.lock(key, now, properties.loginMemory());
        if (now.isBefore(row.until())) {
            return Duration.between(now, row.until());
        }
        int failures = row.failures() + 1;
        store.failed(key, failures, now.plus(lock(failures)), now);
        return Duration.ZERO;
    }

    /** Doubles with each failure beyond those that are free. */
    private Duration lock(int failures) {
        int beyond = failures - properties.loginTries();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var longest = properties.loginLockLongest();
        var lock = properties.loginLock().multipliedBy(1L << Math.min(beyond, 20));
        return lock.compareTo(longest) < 0 ? lock : longest;
    }

    void passed(String key) {
        store.clear(key);
    }

    /** When failures before that are forgotten. */
    Instant forgets() {
        return clock.instant().minus(properties.loginMemory());
    }
}
