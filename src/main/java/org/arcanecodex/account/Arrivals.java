package org.arcanecodex.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What somebody who came in is given: the tokens, and cookies for their browser. */
@Component
class Arrivals {

    private final SignIns signIns;
    private final RefreshCookie refresh;
    private final KnownDevice device;
    private final AccessTokens tokens;

    Arrivals(SignIns signIns, RefreshCookie refresh, KnownDevice device, AccessTokens tokens) {
        this.signIns = signIns;
        this.refresh = refresh;
        this.device = device;
        this.tokens = tokens;
    }

    /** Opens a log-in for whoever they have shown to be. */
    TokenView in(Account account, boolean hasFactor, HttpServletRequest request, HttpServletResponse response) {
        return given(signIns.in(account, SessionOrigin.of(request, hasFactor)), request, response);
    }

    TokenView given(SignIns.SignedIn in, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, refresh.write(request, in.refreshToken()));
        return new TokenView(AccountView.of(in.account()), in.accessToken(), tokens.life().toSeconds());
    }

    /** From now on this browser is one that the address has come in from. */
    void know(EmailAddress email, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, device.write(request, email));
    }
}
