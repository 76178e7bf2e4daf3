package org.arcanecodex.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No more requests at once than there is memory for: who comes above that is told so at once, and to come again, instead
 * of waiting with all the others until none is answered. A body has to be here before its request takes a place, so that
 * nobody holds one by sending slowly.
 */
class CrowdFilter extends OncePerRequestFilter {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final Problems problems;
    private final Semaphore places;
    private final Counter refused;

    CrowdFilter(Problems problems, int most, MeterRegistry meters) {
        this.problems = problems;
        this.places = new Semaphore(most);
        this.refused = Counter.builder("arcane.http.crowded")
                .description("requests that were refused because too many others were being answered")
                .register(meters);
        Gauge.builder("arcane.http.requests.at.once", places, free -> most - free.availablePermits())
                .description("requests to the API that are being answered")
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole;
        try {
            whole = WholeBody.of(request);
        } catch (BodyTooLargeException e) {
            problems.write(request, response, BodyTooLargeException.problem());
            return;
        }
        if (!places.tryAcquire()) {
            refused.increment();
            problems.write(request, response,
                    ApiProblem.busy("Too many people want something at this moment. Please try again.", COME_AGAIN));
            return;
        }
        try {
            chain.doFilter(whole, response);
        } finally {
            places.release();
        }
    }
}
