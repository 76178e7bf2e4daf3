package org.arcanecodex.ops;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.arcanecodex.platform.ratelimit.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is shown where.
 *
 * @param metricsOnMainPort whether {@code /metrics} is on the players' port too
 * @param clientConfigs how often one address may ask for what a client has to know
 * @param statuses how often one address may ask for an instance's numbers
 * @param openDescriptions whether everybody may read {@code /v3/api-docs} and {@code /asyncapi.yaml}, or staff alone
 * @param sentryDsn where errors are reported to, as Sentry gives it; empty: nowhere
 * @param certificateAddress where an instance can see the certificate that players are shown, as https://nginx;
 *     empty: at the public address
 */
@Validated
@ConfigurationProperties("arcane.ops")
record OpsProperties(@DefaultValue("false") boolean metricsOnMainPort, @NotNull Rate clientConfigs,
        @NotNull Rate statuses, @DefaultValue("true") boolean openDescriptions,
        @DefaultValue("") @NotNull String sentryDsn,
        @DefaultValue("") @NotNull @Pattern(regexp = "(https://[^/\\s]+/?)?", message = "wants https://host or https://host:port") String certificateAddress) {}
