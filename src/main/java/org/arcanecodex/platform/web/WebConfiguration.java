package org.arcanecodex.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that are made from settings. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    TrustedProxies trustedProxies(WebProperties properties) { return TrustedProxies.of(properties.trustedProxies()); }
}
