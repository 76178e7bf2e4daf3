package org.arcanecodex.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in by address and password, and a second factor where there is one. */
@Component
class LoggingIn {

    private static final String ACT = "log-in";

    private final Logins logins;
    private final LoginGuard guard;
    private final KnownDevice device;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final AccountMetrics metrics;
    private final AuditTrail audit;

    LoggingIn(Logins logins, LoginGuard guard, KnownDevice device, SecondFactors factors, Accounts accounts,
            Arrivals arrivals, AccountMetrics metrics, AuditTrail audit) {
        this.logins = logins;
        this.guard = guard;
        this.device = device;
        this.factors = factors;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.metrics = metrics;
        this.audit = audit;
    }

    /**
     * What somebody types to come in.
     *
     * @param code of a second factor, once it was asked for
     */
    record Wish(
            @NotNull(message = ApiProblem.MISSING) @Size(max = EmailAddress.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String email,
            @NotNull(message = ApiProblem.MISSING) @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @Nullable @Size(max = SecondFactors.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String code) {

        /** Never shows it. */
        @Override
        public String toString() { return "Wish"; }
    }

    TokenView logIn(Wish wish, HttpServletRequest request, HttpServletResponse response) {
        var email = EmailAddress.parse(wish.email())
                .orElseThrow(() -> ApiProblem.badField("email", "is no e-mail address"));
        if (wish.password().isEmpty()) {
            throw ApiProblem.badField("password", ApiProblem.MISSING);
        }
        var guardKey = device.nonce(request, email)
                .map(nonce -> LoginGuard.device(email, nonce))
                .orElseGet(() -> LoginGuard.everybody(email));
        var me = shown(email, wish.password(), guardKey);
        boolean hasFactor = factors.isOn(me.id());
        if (hasFactor) {
            mustShowFactor(me.id(), wish.code());
        }
        var in = opened(me, hasFactor, request, response);
        guard.passed(guardKey);
        arrivals.know(email, request, response);
        audit.note(AuditEntry.done(ACT, party(me.id()), party(me.id())));
        return in;
    }

    /** Refused where all log-ins were ended since the password was looked at. */
    private TokenView opened(Account me, boolean hasFactor, HttpServletRequest request, HttpServletResponse response) {
        try {
            return arrivals.in(me, hasFactor, request, response);
        } catch (ApiProblem refusal) {
            audit.note(AuditEntry.refused(ACT, Party.NOBODY, party(me.id())));
            throw refusal;
        }
    }

    private Account shown(EmailAddress email, String password, String guardKey) {
        try {
            var login = logins.find(email, password, guardKey);
            return accounts.own(login.account()).shownAt(login.sessionEpoch());
        } catch (ApiProblem refusal) {
            audit.note(AuditEntry.refused(ACT, Party.NOBODY, Party.of("address-of-login", guardKey.substring(0, 16))));
            throw refusal;
        }
    }

    /** The password was right, so it is no secret that a code is wanted; without one it is a failure like any other. */
    private void mustShowFactor(AccountId me, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw ApiProblem.unauthenticated("Please show your second factor.",
                    new ApiProblem.Field("code", "is needed"));
        }
        if (!factors.check(me, code)) {
            metrics.authFailed("factor");
            audit.note(AuditEntry.refused(ACT, Party.NOBODY, party(me)));
            throw ApiProblem.unauthenticated("That code is not good now.",
                    new ApiProblem.Field("code", "is not good now"));
        }
    }

    private static Party party(AccountId account) {
        return Party.account(account.value());
    }
}
