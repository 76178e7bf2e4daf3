package org.arcanecodex.realtime.websocket;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The plain WebSocket.
 *
 * @param pingInterval how often a client is asked whether it is still there
 * @param readTimeout how long a client may be silent, pongs included
 * @param sendTimeout how long one write may take
 */
@Validated
@ConfigurationProperties("arcane.realtime.websocket")
record WebSocketProperties(
        @DefaultValue("25s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration pingInterval,
        @DefaultValue("50s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration readTimeout,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration sendTimeout) {}
