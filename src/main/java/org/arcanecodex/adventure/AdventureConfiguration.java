package org.arcanecodex.adventure;

import java.util.Locale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.platform.web.OpenRoutes;
import org.arcanecodex.room.RoomRuntime;
import org.arcanecodex.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the house of adventures, and the routes that need no account. */
@Configuration(proxyBeanMethods = false)
class AdventureConfiguration {

    @Bean
    Rooms<Adventure, AdventureCommand, AdventureEvent> adventures(RoomRuntime runtime, AdventureKind kind) {
        return runtime.open(kind);
    }

    @Bean
    MeterBinder seatMeters(Tables tables) {
        return registry -> {
            for (var kind : Seat.Kind.values()) {
                Gauge.builder("arcane.seats", tables, all -> all.seats(kind))
                        .description("Seats of rooms that are awake")
                        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        };
    }

    @Bean
    OpenRoutes storiesOpenTablesAndReplays() {
        return OpenRoutes.get("/api/v1/scenarios", "/api/v1/scenarios/{id}", "/api/v1/rooms",
                "/api/v1/rooms/{code}/replay");
    }
}
