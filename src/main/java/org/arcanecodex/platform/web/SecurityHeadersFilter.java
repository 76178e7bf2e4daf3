package org.arcanecodex.platform.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what this server's pages may do: load from here only, talk to us only, be framed by nobody. Set before
 * anything else answers, so that refusals carry it too.
 */
class SecurityHeadersFilter extends OncePerRequestFilter {

    private final SocketAddress socket;
    private final boolean isPublicHttps;
    private final String strictTransport;

    SecurityHeadersFilter(SocketAddress socket, boolean isPublicHttps, Duration strictTransport) {
        this.socket = socket;
        this.isPublicHttps = isPublicHttps;
        this.strictTransport = strictTransport(strictTransport);
    }

    static String strictTransport(Duration time) {
        return "max-age=" + time.toSeconds() + "; includeSubDomains";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (request.isSecure() || isPublicHttps) {
            response.setHeader("Strict-Transport-Security", strictTransport);
        }
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "media-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' "
                + socket.ownWebSocketUrl(request) + " " + socket.url(request) + " " + socket.webSocketUrl(request)
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
