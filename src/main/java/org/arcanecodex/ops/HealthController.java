package org.arcanecodex.ops;

import java.util.Set;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Health on the players' port, for proxies that see no other: up or not, without detail. The management port has the
 * same addresses and {@code /health/detailed}.
 */
@RestController
class HealthController {

    /** Degraded: something that can be done without is away. */
    private static final Set<String> WELL = Set.of(Status.UP.getCode(), "DEGRADED");

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    record HealthView(String status) {}

    @GetMapping("/health")
    ResponseEntity<HealthView> health() {
        return answer(health.health().getStatus());
    }

    /** Whether the process is in order; looks at nothing outside of it. */
    @GetMapping("/health/live")
    ResponseEntity<HealthView> live() {
        return answer(of("live"));
    }

    /** Whether it should get work: started, not leaving, and its database answers. */
    @GetMapping("/health/ready")
    ResponseEntity<HealthView> ready() {
        return answer(of("ready"));
    }

    private Status of(String group) {
        var found = health.healthForPath(group);
        return found == null ? Status.UNKNOWN : found.getStatus();
    }

    private static ResponseEntity<HealthView> answer(Status status) {
        return ResponseEntity.status(WELL.contains(status.getCode()) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new HealthView(status.getCode()));
    }
}
