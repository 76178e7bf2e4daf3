package org.arcanecodex.platform.cache;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.cluster.Broadcast;
import org.arcanecodex.platform.cluster.SharedStore;
import org.arcanecodex.platform.secret.SecretKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The caches of this instance. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    Caches caches(CacheProperties terms, SecretKeys secrets, ObjectProvider<SharedStore> store, Broadcast broadcast,
            MeterRegistry registry, InstantSource clock) {
        return new Caches(terms, secrets, store.getIfAvailable(), broadcast, registry, clock);
    }

    @Bean
    CacheWarming cacheWarming(Caches caches, CacheProperties terms) {
        return new CacheWarming(caches, terms);
    }
}
