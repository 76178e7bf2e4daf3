package org.arcanecodex.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever a foreign page could have a browser do with the cookie that it keeps for us: a write that comes with
 * the cookie, and not with an access token, needs a header that a page of another origin cannot send unless it is on
 * the list of those that may.
 *
 * <p>Stands between the filters that find out who asks and those that say what they may, for every path. Spring
 * Security's own filter compares a token that the page has to be given first; nothing here would be made safer by it.
 */
class ForgedWriteFilter extends OncePerRequestFilter {

    static final String OWN_PAGE_HEADER = "X-Requested-With";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RefreshCookie cookie;
    private final Problems problems;
    private final AccountMetrics metrics;

    ForgedWriteFilter(RefreshCookie cookie, Problems problems, AccountMetrics metrics) {
        this.cookie = cookie;
        this.problems = problems;
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READS.contains(request.getMethod()) && isKnownByCookieAlone(request) && !isOfOwnPage(request)) {
            metrics.authFailed("forged");
            problems.write(request, response,
                    new ApiProblem("FORBIDDEN", "This needs the header " + OWN_PAGE_HEADER + "."));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isKnownByCookieAlone(HttpServletRequest request) {
        return cookie.isSent(request)
                && !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken);
    }

    private static boolean isOfOwnPage(HttpServletRequest request) {
        var said = request.getHeader(OWN_PAGE_HEADER);
        return said != null && !said.isBlank();
    }
}
