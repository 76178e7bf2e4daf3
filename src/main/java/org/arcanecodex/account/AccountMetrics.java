package org.arcanecodex.account;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Component;

/** What this module counts. Never by account. */
@Component
class AccountMetrics {

    private final MeterRegistry meters;

    AccountMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a failure and gives the exception for it. */
    Unauthenticated refused(String why) {
        authFailed(why);
        return new Unauthenticated(why);
    }

    /** What they showed was good, and is not any more. */
    ApiProblem overtaken() {
        authFailed("overtaken");
        return ApiProblem.unauthenticated("This account was changed in the same moment. Please log in again.");
    }

    void authFailed(String why) {
        meters.counter("arcane.auth.failures", "why", why).increment();
    }

    void opened(Account.Kind kind) {
        meters.counter("arcane.accounts.opened", "kind", word(kind)).increment();
    }

    void ended(SessionEnd why) {
        meters.counter("arcane.sessions.ended", "why", word(why)).increment();
    }

    void guestsDeleted(int count) {
        meters.counter("arcane.guests.deleted").increment(count);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
