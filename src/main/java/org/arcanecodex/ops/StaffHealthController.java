package org.arcanecodex.ops;

import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the management port says at {@code /health/detailed}, for stewards who cannot reach that port. */
@RestController
class StaffHealthController {

    private final HealthEndpoint health;

    StaffHealthController(HealthEndpoint health) {
        this.health = health;
    }

    /** @param components by name; each has what it says of itself */
    record DetailedHealthView(String status, Map<String, Component> components) {}

    record Component(String status, @Nullable Map<String, Object> details) {}

    @GetMapping("/api/v1/staff/health")
    DetailedHealthView health(HttpServletRequest request) {
        if (!request.isUserInRole("STEWARD")) {
            throw new ApiProblem("FORBIDDEN", "That is for stewards.");
        }
        var components = new TreeMap<String, Component>();
        var all = health.healthForPath("detailed");
        if (all instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite.getComponents().forEach((name, one) -> components.put(name, component(one)));
        }
        return new DetailedHealthView(all == null ? "UNKNOWN" : all.getStatus().getCode(), components);
    }

    private static Component component(HealthDescriptor one) {
        return new Component(one.getStatus().getCode(),
                one instanceof IndicatedHealthDescriptor indicated ? indicated.getDetails() : null);
    }
}
