package org.arcanecodex.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of all routes that answer questions, each with who may keep its answers. One that is missing: nobody. */
public final class CachePolicies {

    private final Map<String, CachePolicy> byRoute;

    public CachePolicies(List<CachePolicy> all) {
        this.byRoute = all.stream().collect(Collectors.toUnmodifiableMap(CachePolicy::route, Function.identity()));
    }

    public Optional<CachePolicy> of(String route) {
        return Optional.ofNullable(byRoute.get(route));
    }
}
