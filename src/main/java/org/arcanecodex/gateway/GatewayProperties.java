package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.arcanecodex.platform.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of every connection, whatever its transport.
 *
 * @param maxMessage the largest message that a client may send
 * @param allowedOrigins the web origins that may connect besides the page's own; a list of exact origins
 * @param helloTimeout how long a connection may stay without a valid token
 * @param queueFrames how many frames may wait for a slow reader
 * @param queueBytes how many bytes may wait for a slow reader
 * @param commandsPerSecond how many messages a connection may send in the long run; for accounts and addresses see
 *     {@code arcane.limits}
 * @param commandBurst how many it may send at once
 * @param strikes how many messages over the limit cost the connection; one is forgiven each second
 * @param ban how long an account may not connect after that; 0: it may at once
 * @param sockets open connections in all
 * @param socketsPerAccount open connections of one account; a further one replaces the oldest
 * @param socketsPerAddress open connections from one address
 * @param handshakesPerMinute new connections from one address in the long run
 * @param handshakeBurst new connections from one address at once
 * @param answerTimeout after which a request that nobody has answered is given up
 * @param drain how long clients have to leave before a stopping server closes their connections; 0: none
 */
@Validated
@ConfigurationProperties("arcane.gateway")
public record GatewayProperties(
        @DefaultValue("8KB") @NotNull @SizeBetween(least = "1KB", most = "1MB") DataSize maxMessage,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration helloTimeout,
        @DefaultValue("64") @Min(8) @Max(10_000) int queueFrames,
        @DefaultValue("256KB") @NotNull @SizeBetween(least = "1KB", most = "64MB") DataSize queueBytes,
        @DefaultValue("5") @Min(1) int commandsPerSecond,
        @DefaultValue("20") @Min(1) int commandBurst,
        @DefaultValue("40") @Min(1) int strikes,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 0) @DurationMax(days = 1) Duration ban,
        @DefaultValue("8") @Min(1) int socketsPerAccount,
        @DefaultValue("200") @Min(1) int socketsPerAddress,
        @DefaultValue("20000") @Min(1) int sockets,
        @DefaultValue("120") @Min(1) int handshakesPerMinute,
        @DefaultValue("60") @Min(1) int handshakeBurst,
        @DefaultValue("15s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration answerTimeout,
        @DefaultValue("5s") @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 10) Duration drain) {}
