package org.arcanecodex.account;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.traffic.Limited;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP: how one gets one, and what one's own looks like. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private static final String ME = "/api/v1/accounts/me";

    private final SignIns signIns;
    private final Registration registration;
    private final Accounts accounts;
    private final Arrivals arrivals;

    AccountController(SignIns signIns, Registration registration, Accounts accounts, Arrivals arrivals) {
        this.signIns = signIns;
        this.registration = registration;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    /** Play at once. */
    @PostMapping("/guest")
    @Limited(name = "guest", rate = Limits.NEWCOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    TokenView guest(@Valid @RequestBody(required = false) @Nullable GuestRequest wish, HttpServletRequest request,
            HttpServletResponse response) {
        var in = signIns.asGuest(wish == null ? null : wish.displayName(), SessionOrigin.of(request, false));
        response.setHeader(HttpHeaders.LOCATION, ME);
        return arrivals.given(in, request, response);
    }

    /** An account of one's own. The answer does not tell whether the address has one already. */
    @PostMapping
    @Limited(name = "guest", rate = Limits.NEWCOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    TokenView register(@Valid @RequestBody Registration.Wish wish, Locale locale, HttpServletRequest request,
            HttpServletResponse response) {
        var player = registration.register(wish, locale);
        response.setHeader(HttpHeaders.LOCATION, ME);
        return arrived(player, wish, request, response);
    }

    /** A guest keeps all that is theirs under an address and a password. */
    @PostMapping("/me/claim")
    @Limited(name = "guest", rate = Limits.NEWCOMERS)
    TokenView claim(@AuthenticationPrincipal AccountId me, @Valid @RequestBody Registration.Wish wish,
            Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return arrived(registration.claim(accounts.own(me), wish, locale), wish, request, response);
    }

    private TokenView arrived(Account player, Registration.Wish wish, HttpServletRequest request,
            HttpServletResponse response) {
        var email = EmailAddress.parse(wish.email()).orElseThrow();
        arrivals.know(email, request, response);
        return arrivals.in(player, false, request, response);
    }

    /** Who am I. */
    @GetMapping("/me")
    AccountView me(@AuthenticationPrincipal AccountId me) {
        return AccountView.of(accounts.own(me));
    }
}
