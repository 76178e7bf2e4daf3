package org.arcanecodex.account;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final GuestLimit limit;
    private final RefreshCookie cookie;
    private final AccessTokens tokens;

    AccountController(SignIns signIns, Accounts accounts, GuestLimit limit, RefreshCookie cookie,
            AccessTokens tokens) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.limit = limit;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    /** Play at once. */
    @PostMapping("/guest")
    ResponseEntity<TokenView> guest(@RequestBody(required = false) @Nullable GuestRequest wish,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        var in = signIns.asGuest(wish == null ? null : wish.displayName());
        return ResponseEntity.created(URI.create("/api/v1/accounts/me"))
                .header(HttpHeaders.SET_COOKIE, cookie.write(request, in.refreshToken()))
                .body(new TokenView(AccountView.of(in.account()), in.accessToken(), tokens.life().toSeconds()));
    }

    /** Who am I. */
    @GetMapping("/me")
    AccountView me(@AuthenticationPrincipal AccountId me) {
        return accounts.find(me)
                .map(AccountView::of)
                .orElseThrow(() -> new ApiProblem("UNAUTHENTICATED", "This account is no more."));
    }
}
