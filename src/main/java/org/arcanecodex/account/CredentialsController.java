package org.arcanecodex.account;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.account.mail.PostOffice;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.platform.traffic.Limited;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one comes in with, over HTTP: looked at, changed, recovered by a letter. */
@RestController
@RequestMapping("/api/v1")
class CredentialsController {

    private static final int LONGEST_TOKEN = 100;

    private final Credentials credentials;
    private final LoginStore logins;
    private final MailedLinks links;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final PostOffice post;
    private final Arrivals arrivals;

    CredentialsController(Credentials credentials, LoginStore logins, MailedLinks links, Accounts accounts,
            SecondFactors factors, PostOffice post, Arrivals arrivals) {
        this.credentials = credentials;
        this.logins = logins;
        this.links = links;
        this.accounts = accounts;
        this.factors = factors;
        this.post = post;
        this.arrivals = arrivals;
    }

    /**
     * How one comes in.
     *
     * @param hasMail whether this server can send letters at all
     */
    record Mine(String email, boolean isConfirmed, boolean hasFactor, int recoveryCodes, boolean hasMail) {}

    record NewPassword(
            @NotNull(message = ApiProblem.MISSING) @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @NotNull(message = ApiProblem.MISSING) @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String newPassword) {
        @Override
        public String toString() { return "NewPassword"; }
    }

    record NewAddress(
            @NotNull(message = ApiProblem.MISSING) @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @NotNull(message = ApiProblem.MISSING) @Size(max = EmailAddress.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String email) {
        @Override
        public String toString() { return "NewAddress"; }
    }

    record Asked(
            @NotNull(message = ApiProblem.MISSING) @Size(max = EmailAddress.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String email) {
        @Override
        public String toString() { return "Asked"; }
    }

    /** @param newPassword only for a way back */
    record Mailed(
            @NotNull(message = ApiProblem.MISSING) @Size(max = LONGEST_TOKEN, message = ApiProblem.TOO_LONG) String token,
            @Nullable @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String newPassword) {
        @Override
        public String toString() { return "Mailed"; }
    }

    @GetMapping("/accounts/me/login")
    Mine mine(SignedInToken in) {
        var me = in.getPrincipal();
        var login = logins.of(me).orElseThrow(() -> ApiProblem.notFound("A guest comes in without a password."));
        return new Mine(login.email().typed(), login.isConfirmed(), factors.isOn(me), factors.codesLeft(me),
                post.isOpen());
    }

    /** All log-ins end; the answer opens a new one. */
    @PutMapping("/accounts/me/password")
    TokenView changePassword(SignedInToken in, @Valid @RequestBody NewPassword wish, Locale locale,
            HttpServletRequest request, HttpServletResponse response) {
        var me = accounts.own(in.getPrincipal());
        credentials.changePassword(me, wish.password(), wish.newPassword(), locale);
        return arrivals.in(me.afterAllEnded(), in.hasFactor(), request, response);
    }

    @PutMapping("/accounts/me/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeAddress(SignedInToken in, @Valid @RequestBody NewAddress wish, Locale locale) {
        credentials.changeAddress(accounts.own(in.getPrincipal()), wish.password(), address(wish.email()),
                locale);
    }

    /** Sends the letter once more that asks whether the address is one's own. */
    @PostMapping("/accounts/me/email/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askAgain(SignedInToken in, Locale locale) {
        post.mustBeOpen();
        links.askToConfirm(accounts.own(in.getPrincipal()), locale);
    }

    @PostMapping("/confirmations")
    @Limited(name = "log-in", rate = Limits.LOG_INS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody Mailed mailed) {
        credentials.confirm(mailed.token());
    }

    /** Asks for a letter. The answer does not tell whether anybody gets one. */
    @PostMapping("/recoveries")
    @Limited(name = "guest", rate = Limits.NEWCOMERS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgotten(@Valid @RequestBody Asked asked, Locale locale) {
        post.mustBeOpen();
        links.sendWayBack(address(asked.email()), locale);
    }

    @PostMapping("/recoveries/password")
    @Limited(name = "log-in", rate = Limits.LOG_INS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recover(@Valid @RequestBody Mailed mailed, HttpServletRequest request, HttpServletResponse response) {
        var email = credentials.recover(mailed.token(), Objects.requireNonNullElse(mailed.newPassword(), ""));
        arrivals.know(email, request, response);
    }

    private static EmailAddress address(String typed) {
        return EmailAddress.parse(typed).orElseThrow(() -> ApiProblem.badField("email", "is no e-mail address"));
    }
}
