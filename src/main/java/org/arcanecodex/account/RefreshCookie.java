package org.arcanecodex.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Where a browser keeps its refresh token. */
@Component
class RefreshCookie {

    private static final String NAME = "codex_refresh";

    private final HostCookies cookies;
    private final Duration idle;

    RefreshCookie(HostCookies cookies, AccountProperties properties) {
        this.cookies = cookies;
        this.idle = properties.sessionIdle();
    }

    /** Whether the browser sent one along, good or not. */
    boolean isSent(HttpServletRequest request) {
        return cookies.read(request, NAME).isPresent();
    }

    /** The token that the browser sent along; not on behalf of another's page, or {@link ForgedWriteFilter} refused. */
    Optional<RefreshToken> read(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(RefreshToken::parse);
    }

    String write(HttpServletRequest request, RefreshToken token) {
        return cookies.write(request, NAME, token.value(), idle);
    }

    String erase(HttpServletRequest request) {
        return cookies.write(request, NAME, "", Duration.ZERO);
    }
}
