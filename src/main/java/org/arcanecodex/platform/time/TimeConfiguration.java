package org.arcanecodex.platform.time;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One clock for the whole application. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ServerClock serverClock() { return new ServerClock(InstantSource.system(), System::nanoTime); }

    @Bean
    ClockAlignment clockAlignment(ServerClock clock, JdbcClient database, ClockProperties properties,
            MeterRegistry metrics) {
        return new ClockAlignment(clock, database, properties, metrics);
    }
}
