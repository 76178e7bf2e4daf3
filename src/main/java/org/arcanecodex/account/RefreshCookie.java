package org.arcanecodex.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Component;

/** Where a browser keeps its refresh token. */
@Component
class RefreshCookie {

    private static final String NAME = "codex_refresh";

    /** A page of another origin cannot send it without having been allowed to. */
    static final String OWN_PAGE_HEADER = "X-Requested-With";

    private final HostCookies cookies;
    private final Duration idle;

    RefreshCookie(HostCookies cookies, AccountProperties properties) {
        this.cookies = cookies;
        this.idle = properties.sessionIdle();
    }

    /**
     * The token that the browser sent along.
     *
     * @throws ApiProblem if it did so on behalf of a page that may not be ours
     */
    Optional<RefreshToken> read(HttpServletRequest request) {
        var value = cookies.read(request, NAME);
        var said = request.getHeader(OWN_PAGE_HEADER);
        if (value.isPresent() && (said == null || said.isBlank())) {
            throw new ApiProblem("FORBIDDEN", "This needs the header " + OWN_PAGE_HEADER + ".");
        }
        return value.flatMap(RefreshToken::parse);
    }

    String write(HttpServletRequest request, RefreshToken token) {
        return cookies.write(request, NAME, token.value(), idle);
    }

    String erase(HttpServletRequest request) {
        return cookies.write(request, NAME, "", Duration.ZERO);
    }
}
