package org.arcanecodex.platform.ratelimit;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much anybody may ask of the server, by HTTP and by messages together.
 *
 * @param enabled whether HTTP is limited; messages always are
 * @param account requests and messages of one account
 * @param address requests and messages from one address, whoever it is: high, since a school may be behind it
 * @param anonymous requests from one address without a log-in
 * @param failures log-ins and the like that fail from one address before it is blocked
 * @param blockFor how long
 * @param blocksReadEvery how often blocks of other instances are looked up
 */
@Validated
@ConfigurationProperties("arcane.limits")
public record TrafficProperties(@DefaultValue("true") boolean enabled,
        @DefaultValue("40/4s") @NotNull Rate account,
        @DefaultValue("800/4s") @NotNull Rate address,
        @DefaultValue("60/m") @NotNull Rate anonymous,
        @DefaultValue("50/10m") @NotNull Rate failures,
        @DefaultValue("30m") @NotNull @DurationMin(seconds = 1) Duration blockFor,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 100) Duration blocksReadEvery) {}
