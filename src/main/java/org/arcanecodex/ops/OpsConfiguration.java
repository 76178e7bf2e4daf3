package org.arcanecodex.ops;

import org.arcanecodex.platform.web.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module needs no log-in. */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

    @Bean
    OpenRoutes clientConfigForAll() {
        return OpenRoutes.get(ClientConfigController.ROUTE, StatusController.ROUTE);
    }
}
