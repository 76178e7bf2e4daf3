package org.arcanecodex.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Which pages of other origins may use the API: those of the list, exactly. A request that names another origin is
 * refused whatever it asks, so a foreign page cannot even send a form.
 */
final class CrossOrigin {

    private CrossOrigin() {}

    static CorsFilter filter(WebProperties properties, Problems problems) {
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", configuration(properties));
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(processor(problems));
        return filter;
    }

    private static CorsConfiguration configuration(WebProperties properties) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(Stream
                .concat(properties.corsOrigins().stream(), Stream.of(properties.publicOrigin()))
                .filter(origin -> !origin.isEmpty())
                .toList());
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "X-Request-Id", "X-Requested-With"));
        allowed.setExposedHeaders(
                List.of("X-Request-Id", "Retry-After", "Link", "Location", "RateLimit", "RateLimit-Policy"));
        allowed.setAllowCredentials(true);
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }

    /** The standard's own checks; a refusal in the form of all refusals. */
    private static CorsProcessor processor(Problems problems) {
        return new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) {
                response.setStatusCode(HttpStatus.FORBIDDEN);
            }

            @Override
            public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
                    HttpServletResponse response) throws IOException {
                boolean passes = super.processRequest(configuration, request, response);
                if (!passes) {
                    problems.write(request, response,
                            new ApiProblem("FORBIDDEN", "Pages of that origin may not ask here."));
                }
                return passes;
            }
        };
    }
}
