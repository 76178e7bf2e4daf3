package org.arcanecodex.ops;

import java.lang.management.ManagementFactory;

import org.arcanecodex.platform.traffic.Limited;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of an instance as JSON, for status pages and scripts that speak no Prometheus. */
@RestController
class StatusController {

    static final String ROUTE = "/api/v1/status";

    private final Numbers numbers;
    private final ApplicationAvailability availability;
    private final String version;

    StatusController(Numbers numbers, ApplicationAvailability availability,
            @Value("${spring.application.version}") String version) {
        this.numbers = numbers;
        this.availability = availability;
        this.version = version;
    }

    @GetMapping(ROUTE)
    @Limited(name = "status", rate = "${arcane.ops.statuses}")
    ResponseEntity<StatusView> status() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view());
    }

    private StatusView view() {
        return new StatusView(version, ManagementFactory.getRuntimeMXBean().getUptime() / 1_000,
                availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC,
                numbers.sum("arcane.draining") > 0,
                numbers.count("arcane.rooms"), numbers.count("arcane.sockets"),
                numbers.count("arcane.seats", "kind", "human"),
                numbers.count("arcane.adventures.started"), numbers.count("arcane.adventures.finished"),
                Numbers.rounded(numbers.hitRatio()), cache(), pool(), numbers.times("http.server.requests"));
    }

    private StatusView.Cache cache() {
        return new StatusView.Cache(Math.round(numbers.cacheHits()), Math.round(numbers.cacheMisses()),
                numbers.count("arcane.cache.entries"));
    }

    private StatusView.Pool pool() {
        return new StatusView.Pool(numbers.count("hikaricp.connections.active"),
                numbers.count("hikaricp.connections.idle"), numbers.count("hikaricp.connections.pending"),
                numbers.count("hikaricp.connections.max"), numbers.times("hikaricp.connections.acquire").meanMillis(),
                numbers.count("hikaricp.connections.timeout"));
    }
}
