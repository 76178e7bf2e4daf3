package org.arcanecodex.gateway;

import java.util.List;
import java.util.Map;

import org.arcanecodex.platform.ratelimit.TrafficProperties;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.format.support.DefaultFormattingConversionService;

/** Settings of the gateway as they are without any, but for a few. */
final class Limits {

    private Limits() {}

    static GatewayProperties with(Map<String, Object> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("arcane.gateway",
                GatewayProperties.class);
    }

    static TrafficProperties traffic(Map<String, Object> settings) {
        var conversions = new DefaultFormattingConversionService();
        return new Binder(List.of(new MapConfigurationPropertySource(settings)), null, conversions)
                .bindOrCreate("arcane.limits", TrafficProperties.class);
    }
}
