package org.arcanecodex.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-ins over HTTP. What the refresh cookie alone allows also needs a header that only our own page can send. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final RefreshCookie cookie;
    private final AccessTokens tokens;

    SessionController(SignIns signIns, Sessions sessions, RefreshCookie cookie, AccessTokens tokens) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    /** A new access token, and a new cookie in place of the one that was sent. */
    @PostMapping("/refresh")
    TokenView refresh(HttpServletRequest request, HttpServletResponse response) {
        try {
            var in = signIns.again(cookie.read(request).orElseThrow(() -> new Unauthenticated("no cookie")));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.write(request, in.refreshToken()));
            return new TokenView(AccountView.of(in.account()), in.accessToken(), tokens.life().toSeconds());
        } catch (Unauthenticated e) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
            throw nobody();
        }
    }

    /** Ends the log-in that the access token or the cookie belongs to, and closes its sockets. */
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who instanceof SignedInToken in) {
            sessions.end(in.sessionId(), SessionEnd.LEFT);
        } else {
            sessions.end(cookie.read(request).orElseThrow(SessionController::nobody));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
    }

    private static ApiProblem nobody() {
        return new ApiProblem("UNAUTHENTICATED", "Nobody is logged in here.");
    }
}
