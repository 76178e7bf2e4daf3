package org.arcanecodex.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.WebProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Where a browser keeps its refresh token: out of reach of scripts, sent to this host only, and on HTTPS under a name
 * that no neighbour and no plain HTTP can set.
 */
@Component
class RefreshCookie {

    static final String ON_HTTPS = "__Host-codex_refresh";
    static final String ON_HTTP = "codex_refresh";

    /** A page of another origin cannot send it without having been allowed to. */
    static final String OWN_PAGE_HEADER = "X-Requested-With";

    private final boolean isPublicHttps;
    private final Duration idle;

    RefreshCookie(WebProperties web, AccountProperties properties) {
        this.isPublicHttps = web.isPublicHttps();
        this.idle = properties.sessionIdle();
    }

    /**
     * The token that the browser sent along.
     *
     * @throws ApiProblem if it did so on behalf of a page that may not be ours
     */
    Optional<RefreshToken> read(HttpServletRequest request) {
        var value = value(request);
        var said = request.getHeader(OWN_PAGE_HEADER);
        if (value.isPresent() && (said == null || said.isBlank())) {
            throw new ApiProblem("FORBIDDEN", "This needs the header " + OWN_PAGE_HEADER + ".");
        }
        return value.flatMap(RefreshToken::parse);
    }

    private Optional<String> value(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    String write(HttpServletRequest request, RefreshToken token) {
        return cookie(request, token.value(), idle);
    }

    String erase(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return isHttps(request) ? ON_HTTPS : ON_HTTP;
    }

    private boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || isPublicHttps;
    }
}
