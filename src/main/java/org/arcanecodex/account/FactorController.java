package org.arcanecodex.account;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor over HTTP: begun, confirmed, taken off. Log-ins from before it end. */
@RestController
@RequestMapping("/api/v1/accounts/me/factor")
class FactorController {

    private final SecondFactors factors;
    private final Logins logins;
    private final LoginGuard guard;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Arrivals arrivals;
    private final AuditTrail audit;

    FactorController(SecondFactors factors, Logins logins, LoginGuard guard, Accounts accounts, Sessions sessions,
            Arrivals arrivals, AuditTrail audit) {
        this.factors = factors;
        this.logins = logins;
        this.guard = guard;
        this.accounts = accounts;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.audit = audit;
    }

    record Shown(@Nullable @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @Nullable @Size(max = SecondFactors.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String code) {
        @Override
        public String toString() { return "Shown"; }
    }

    /** The codes are shown this once. */
    record Confirmed(List<String> recoveryCodes, TokenView session) {}

    @PostMapping
    SecondFactors.Begun begin(SignedInToken in, @Valid @RequestBody Shown shown) {
        var me = accounts.own(in.getPrincipal());
        logins.again(me, Objects.requireNonNullElse(shown.password(), ""));
        return factors.begin(me.id(), me.displayName());
    }

    @PostMapping("/confirmation")
    Confirmed confirm(SignedInToken in, @Valid @RequestBody Shown shown, HttpServletRequest request,
            HttpServletResponse response) {
        var me = accounts.own(in.getPrincipal());
        var key = LoginGuard.account(me.id().value());
        guard.enter(key);
        var codes = factors.confirm(me.id(), Objects.requireNonNullElse(shown.code(), ""));
        guard.passed(key);
        changed(me, "factor-added");
        return new Confirmed(codes, arrivals.in(me.afterAllEnded(), true, request, response));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.OK)
    TokenView takeOff(SignedInToken in, @Valid @RequestBody Shown shown, HttpServletRequest request,
            HttpServletResponse response) {
        var me = accounts.own(in.getPrincipal());
        if (me.role().isStaff()) {
            throw new ApiProblem("FORBIDDEN", "Staff need a second factor.");
        }
        logins.again(me, Objects.requireNonNullElse(shown.password(), ""));
        mustBeGood(me, shown.code());
        factors.takeOff(me.id());
        changed(me, "factor-removed");
        return arrivals.in(me.afterAllEnded(), false, request, response);
    }

    private void mustBeGood(Account me, @Nullable String code) {
        var key = LoginGuard.account(me.id().value());
        guard.enter(key);
        if (!factors.check(me.id(), Objects.requireNonNullElse(code, ""))) {
            throw ApiProblem.badField("code", "is not good now");
        }
        guard.passed(key);
    }

    private void changed(Account me, String act) {
        sessions.endAll(me.id(), SessionEnd.FACTOR);
        var party = Party.account(me.id().value());
        audit.note(AuditEntry.done(act, party, party));
    }
}
