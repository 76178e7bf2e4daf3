package org.arcanecodex.account;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is one's own, over HTTP: a copy of it, and its end. */
@RestController
@RequestMapping("/api/v1/accounts/me")
class OwnDataController {

    private final Accounts accounts;
    private final Export export;
    private final AccountEnding ending;
    private final Logins logins;
    private final SecondFactors factors;
    private final RefreshCookie cookie;

    OwnDataController(Accounts accounts, Export export, AccountEnding ending, Logins logins, SecondFactors factors,
            RefreshCookie cookie) {
        this.accounts = accounts;
        this.export = export;
        this.ending = ending;
        this.logins = logins;
        this.factors = factors;
        this.cookie = cookie;
    }

    record Shown(@Nullable @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @Nullable @Size(max = SecondFactors.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String code) {
        @Override
        public String toString() { return "Shown"; }
    }

    @GetMapping("/export")
    void export(SignedInToken in, HttpServletResponse response) throws IOException {
        var me = accounts.own(in.getPrincipal());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arcane-codex.json\"");
        export.write(me, response.getOutputStream());
    }

    /** A guest is deleted at once, a player after a while. All log-ins end. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(SignedInToken in, @Valid @RequestBody(required = false) @Nullable Shown shown, Locale locale,
            HttpServletRequest request, HttpServletResponse response) {
        var me = accounts.own(in.getPrincipal());
        if (me.kind() == Account.Kind.PLAYER) {
            mustBeThem(me, shown == null ? new Shown(null, null) : shown);
        }
        ending.ask(me, locale);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
    }

    private void mustBeThem(Account me, Shown shown) {
        logins.again(me, Objects.requireNonNullElse(shown.password(), ""));
        if (factors.isOn(me.id()) && !factors.check(me.id(), Objects.requireNonNullElse(shown.code(), ""))) {
            throw ApiProblem.badField("code", "is not good now");
        }
    }

    /** Thought better of it. */
    @PostMapping("/restoration")
    AccountView restore(SignedInToken in) {
        ending.undo(accounts.own(in.getPrincipal()));
        return AccountView.of(accounts.own(in.getPrincipal()));
    }
}
