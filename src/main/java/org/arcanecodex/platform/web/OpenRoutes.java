package org.arcanecodex.platform.web;

import java.util.List;

import org.springframework.http.HttpMethod;

/**
 * Routes that need no access token. A module declares its own as a bean; every other route below {@code /api} is closed
 * to whoever has not logged in.
 *
 * @param patterns such as {@code /api/v1/scenarios/{id}}
 */
public record OpenRoutes(HttpMethod method, List<String> patterns) {

    public OpenRoutes {
        patterns = List.copyOf(patterns);
    }

    public static OpenRoutes get(String... patterns) {
        return new OpenRoutes(HttpMethod.GET, List.of(patterns));
    }

    public static OpenRoutes post(String... patterns) {
        return new OpenRoutes(HttpMethod.POST, List.of(patterns));
    }

    public static OpenRoutes delete(String... patterns) {
        return new OpenRoutes(HttpMethod.DELETE, List.of(patterns));
    }
}
