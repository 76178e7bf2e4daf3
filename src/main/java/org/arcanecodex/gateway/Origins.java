package org.arcanecodex.gateway;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.arcanecodex.platform.web.WebProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The web origins whose pages may connect: an exact list, never a pattern. Without a public address of its own the
 * server welcomes the page that it serves itself on this machine.
 */
@Component
public class Origins {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final boolean isLocal;

    Origins(GatewayProperties properties, WebProperties web) {
        this.isLocal = web.publicOrigin().isEmpty();
        Stream.concat(properties.allowedOrigins().stream(), Stream.of(web.publicOrigin()))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(Origins::origin)
                .forEach(allowed::add);
    }

    /**
     * Whether a request may come in. Programs name no origin and may; a browser that names none, but says that another
     * site's page made it ask, may not.
     *
     * @param origins the values of {@code Origin}
     * @param fetchSites the values of {@code Sec-Fetch-Site}
     */
    public boolean welcomes(List<String> origins, List<String> fetchSites) {
        return switch (origins.size()) {
            case 0 -> OWN_SITE.containsAll(fetchSites);
            case 1 -> allowed.contains(origins.getFirst());
            default -> false;
        };
    }

    @EventListener
    void learnOwnPort(WebServerInitializedEvent started) {
        if (isLocal && started.getApplicationContext().getServerNamespace() == null) {
            var port = started.getWebServer().getPort();
            allowed.add("http://localhost:" + port);
            allowed.add("http://127.0.0.1:" + port);
        }
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("An origin looks like https://play.example, not " + url);
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
