package org.arcanecodex.gateway;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of the gateway as they are without any, but for a few. */
final class Limits {

    private Limits() {}

    static GatewayProperties with(Map<String, Object> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("arcane.gateway",
                GatewayProperties.class);
    }
}
