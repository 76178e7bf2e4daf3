package org.arcanecodex.platform.cluster;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An instance by itself. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    Lease lease(InstantSource clock) { return new LocalLease(clock); }

    @Bean
    Bell bell() { return new LocalBell(); }
}
