package org.arcanecodex.account;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in by address and password. */
@Component
class LoggingIn {

    private final Logins logins;
    private final LoginGuard guard;
    private final KnownDevice device;
    private final Accounts accounts;
    private final Arrivals arrivals;

    LoggingIn(Logins logins, LoginGuard guard, KnownDevice device, Accounts accounts, Arrivals arrivals) {
        this.logins = logins;
        this.guard = guard;
        this.device = device;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    /** What somebody types to come in. */
    record Wish(@Nullable String email, @Nullable String password) {

        /** Never shows it. */
        @Override
        public String toString() { return "Wish"; }
    }

    TokenView logIn(Wish wish, HttpServletRequest request, HttpServletResponse response) {
        var email = EmailAddress.parse(Objects.requireNonNullElse(wish.email(), ""))
                .orElseThrow(() -> ApiProblem.badField("email", "is no e-mail address"));
        if (wish.password() == null || wish.password().isEmpty()) {
            throw ApiProblem.badField("password", "is missing");
        }
        var guardKey = device.nonce(request, email)
                .map(nonce -> LoginGuard.device(email, nonce))
                .orElseGet(() -> LoginGuard.everybody(email));
        var login = logins.find(email, wish.password(), guardKey);
        guard.passed(guardKey);
        arrivals.know(email, request, response);
        return arrivals.in(accounts.own(login.account()), false, request, response);
    }
}
