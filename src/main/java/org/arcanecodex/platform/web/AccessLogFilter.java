package org.arcanecodex.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line for each request: what, by whom, with which result, how long. Never a query, a header or a body:
 * secrets travel in those. Its id and the client's address are in every line.
 */
class AccessLogFilter extends OncePerRequestFilter {

    /** Where whoever authenticates leaves the account for the line. */
    static final String ACCOUNT = AccessLogFilter.class.getName() + ".account";

    private static final Logger LOG = LoggerFactory.getLogger("arcane.access");
    private static final int LONGEST_PATH = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            log(request, response.getStatus(), (System.nanoTime() - start) / 1_000);
        }
    }

    private static void log(HttpServletRequest request, int status, long micros) {
        var path = path(request);
        LOG.atLevel(level(path, status))
                .addKeyValue("http.method", request.getMethod())
                .addKeyValue("http.path", path)
                .addKeyValue("http.status", status)
                .addKeyValue("micros", micros)
                .addKeyValue("account", request.getAttribute(ACCOUNT))
                .log("{} {} {}", request.getMethod(), path, status);
    }

    /** The page's own files are many and say little. */
    private static Level level(String path, int status) {
        return path.startsWith("/api/") || status >= 400 ? Level.INFO : Level.DEBUG;
    }

    /** As it came, still encoded, so that it cannot break the line. */
    private static String path(HttpServletRequest request) {
        var uri = request.getRequestURI();
        return uri.length() <= LONGEST_PATH ? uri : uri.substring(0, LONGEST_PATH) + "…";
    }
}
