package org.arcanecodex.ops;

import static org.arcanecodex.platform.web.CachePolicy.none;
import static org.arcanecodex.platform.web.CachePolicy.own;
import static org.arcanecodex.platform.web.CachePolicy.revalidated;
import static org.arcanecodex.platform.web.CachePolicy.shared;

import java.time.Duration;
import java.util.List;

import org.arcanecodex.platform.web.CachePolicies;
import org.arcanecodex.platform.web.CachePolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may keep which answer of the API: every route that answers questions has its line. */
@Configuration(proxyBeanMethods = false)
class ResponseCaching {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    static final List<CachePolicy> TABLE = List.of(
            // A release changes these.
            shared("/api/v1/ancestries", HOUR, DAY),
            shared("/api/v1/callings", HOUR, DAY),
            shared("/api/v1/gods", HOUR, DAY),
            shared("/api/v1/gear", HOUR, DAY),
            shared("/api/v1/scenarios", MINUTE.multipliedBy(10), HOUR),
            shared("/api/v1/scenarios/{id}", MINUTE.multipliedBy(10), HOUR),
            // The same for everybody, and may be another any moment.
            shared("/api/v1/leaderboards/{board}", Duration.ofSeconds(5), MINUTE),
            revalidated("/api/v1/profiles/{link}"),
            revalidated("/api/v1/rooms"),
            // One's own.
            own("/api/v1/heroes"),
            own("/api/v1/heroes/{id}"),
            own("/api/v1/heroes/{id}/adventures"),
            own("/api/v1/leaderboards/{board}/around"),
            // Secrets, money, what was said, or what depends on how one came here.
            none("/api/v1/accounts/me"),
            none("/api/v1/accounts/me/login"),
            none("/api/v1/accounts/me/export"),
            none("/api/v1/sessions"),
            none("/api/v1/staff/audit"),
            none("/api/v1/staff/health"),
            none("/api/v1/staff/blocks"),
            none("/api/v1/purse"),
            none("/api/v1/purse/lines"),
            none("/api/v1/rooms/{code}"),
            none("/api/v1/rooms/{code}/chat"),
            none("/api/v1/rooms/{code}/replay"),
            none("/api/v1/client-config"),
            // Of this moment.
            none("/api/v1/status"));

    @Bean
    CachePolicies cachePolicies() {
        return new CachePolicies(TABLE);
    }
}
