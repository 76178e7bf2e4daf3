package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of every connection, whatever its transport.
 *
 * @param maxMessage the largest message that a client may send
 * @param allowedOrigins the web origins that may connect besides the page's own; a list of exact origins
 * @param publicUrl where players find the game, if not at this server's own port
 * @param helloTimeout how long a connection may stay without a valid token
 * @param queueFrames how many frames may wait for a slow reader
 * @param queueBytes how many bytes may wait for a slow reader
 * @param commandsPerSecond how many messages a connection may send in the long run; for accounts and addresses see
 *     {@code arcane.limits}
 * @param commandBurst how many it may send at once
 * @param strikes how many messages over the limit cost the connection; one is forgiven each second
 * @param ban how long an account may not connect after that
 * @param sockets open connections in all
 * @param socketsPerAccount open connections of one account; a further one replaces the oldest
 * @param socketsPerAddress open connections from one address
 * @param handshakesPerMinute new connections from one address in the long run
 * @param handshakeBurst new connections from one address at once
 * @param answerTimeout after which a request that nobody has answered is given up
 * @param drain how long clients have to leave before a stopping server closes their connections
 */
@Validated
@ConfigurationProperties("arcane.gateway")
public record GatewayProperties(@DefaultValue("8KB") DataSize maxMessage,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("") String publicUrl,
        @DefaultValue("5s") Duration helloTimeout,
        @DefaultValue("64") @Min(8) @Max(10_000) int queueFrames,
        @DefaultValue("256KB") DataSize queueBytes,
        @DefaultValue("5") @Min(1) int commandsPerSecond,
        @DefaultValue("20") @Min(1) int commandBurst,
        @DefaultValue("40") @Min(1) int strikes,
        @DefaultValue("10s") @NotNull Duration ban,
        @DefaultValue("8") @Min(1) int socketsPerAccount,
        @DefaultValue("200") @Min(1) int socketsPerAddress,
        @DefaultValue("20000") @Min(1) int sockets,
        @DefaultValue("120") @Min(1) int handshakesPerMinute,
        @DefaultValue("60") @Min(1) int handshakeBurst,
        @DefaultValue("15s") @NotNull Duration answerTimeout,
        @DefaultValue("5s") @NotNull Duration drain) {}
