package org.arcanecodex.ops;

import java.lang.management.ManagementFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /health/detailed} tells beyond whether database and Redis answer. None of it makes an instance unwell. */
@Configuration(proxyBeanMethods = false)
class DetailedHealth {

    @Bean
    HealthIndicator poolHealthIndicator(Numbers numbers) {
        return () -> Health.up()
                .withDetail("active", numbers.count("hikaricp.connections.active"))
                .withDetail("idle", numbers.count("hikaricp.connections.idle"))
                .withDetail("waiting", numbers.count("hikaricp.connections.pending"))
                .withDetail("limit", numbers.count("hikaricp.connections.max"))
                .withDetail("wait", numbers.times("hikaricp.connections.acquire"))
                .withDetail("timeouts", numbers.count("hikaricp.connections.timeout"))
                .build();
    }

    @Bean
    HealthIndicator cacheHealthIndicator(Numbers numbers) {
        return () -> Health.up()
                .withDetail("hitRatio", Numbers.rounded(numbers.hitRatio()))
                .withDetail("entries", numbers.count("arcane.cache.entries"))
                .build();
    }

    @Bean
    HealthIndicator roomsHealthIndicator(Numbers numbers) {
        return () -> Health.up()
                .withDetail("awake", numbers.count("arcane.rooms"))
                .withDetail("players", numbers.count("arcane.seats", "kind", "human"))
                .withDetail("sockets", numbers.count("arcane.sockets"))
                .withDetail("leases", numbers.count("arcane.leases"))
                .withDetail("draining", numbers.sum("arcane.draining") > 0)
                .withDetail("append", numbers.times("arcane.append"))
                .build();
    }

    @Bean
    HealthIndicator jobsHealthIndicator(Jobs jobs) {
        return () -> Health.up().withDetails(jobs.lastOutcomes()).build();
    }

    @Bean
    HealthIndicator uptimeHealthIndicator() {
        return () -> Health.up()
                .withDetail("seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1_000)
                .build();
    }

    @Bean
    HealthIndicator responsesHealthIndicator(Numbers numbers) {
        return () -> Health.up()
                .withDetail("http", numbers.times("http.server.requests"))
                .withDetail("commands", numbers.times("arcane.command"))
                .build();
    }
}
