package org.arcanecodex.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** One trace for each request of the API. It begins here: nobody outside says what is traced. */
class TraceFilter extends OncePerRequestFilter {

    private final Tracing tracing;

    TraceFilter(Tracing tracing) { this.tracing = tracing; }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var span = tracing.begin("http " + request.getMethod()).tag("arcane.request.id", RequestId.of(request));
        try (var _ = span.enter()) {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            span.failed(e);
            throw e;
        } finally {
            // The route as it is written, never the address: codes and ids are in those.
            if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object route) {
                span.tag("http.route", route.toString());
            }
            span.tag("http.response.status_code", Integer.toString(response.getStatus()));
            span.end();
        }
    }
}
