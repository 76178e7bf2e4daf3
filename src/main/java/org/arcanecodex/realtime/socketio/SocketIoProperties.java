package org.arcanecodex.realtime.socketio;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.arcanecodex.platform.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The Socket.IO door.
 *
 * @param enabled whether it opens at all
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param path where clients find it
 * @param eventLoops threads that serve all sockets; 0 for one to four cores
 * @param pingInterval how often a client is asked whether it is still there
 * @param pingTimeout how long it has to answer; at most the interval
 * @param upgradeTimeout how long a change from polling to WebSocket may take
 * @param requestTimeout how long a request may take to arrive whole
 * @param idleTimeout how long a kept-alive HTTP connection may wait for its next request
 * @param connections open connections in all, those included that have not said a word yet
 * @param connectionsPerPeer open connections from one peer that is no proxy of ours
 * @param packetsPerSecond what one session may say in the long run, heartbeats included
 * @param packetBurst what it may say at once
 * @param bytesPerSecond bytes that one session may send in the long run
 * @param byteBurst bytes that it may send at once
 * @param binary whether binary attachments are taken; the game has none
 * @param epoll whether to use Linux's epoll where it can be had; else, or elsewhere, Java's own selectors
 */
@Validated
@ConfigurationProperties("arcane.realtime.socketio")
record SocketIoProperties(@DefaultValue("true") boolean enabled,
        @DefaultValue("0.0.0.0") String host,
        @DefaultValue("9092") @Min(0) @Max(65_535) int port,
        @DefaultValue("/socket.io/") @Pattern(regexp = "/.*/") String path,
        @DefaultValue("0") @Min(0) @Max(64) int eventLoops,
        @DefaultValue("25s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration pingInterval,
        @DefaultValue("20s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration pingTimeout,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration upgradeTimeout,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration requestTimeout,
        @DefaultValue("75s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration idleTimeout,
        @DefaultValue("22000") @Min(1) int connections,
        @DefaultValue("400") @Min(1) int connectionsPerPeer,
        @DefaultValue("50") @Min(1) int packetsPerSecond,
        @DefaultValue("200") @Min(1) int packetBurst,
        @DefaultValue("32KB") @NotNull @SizeBetween(least = "1KB", most = "1GB") DataSize bytesPerSecond,
        @DefaultValue("128KB") @NotNull @SizeBetween(least = "1KB", most = "1GB") DataSize byteBurst,
        @DefaultValue("false") boolean binary,
        @DefaultValue("true") boolean epoll) {

    DoorSettings settings(Duration connectTimeout, int maxPayload) {
        return new DoorSettings(path, host, port, loops(), pingInterval, pingTimeout, connectTimeout, upgradeTimeout,
                requestTimeout, idleTimeout, maxPayload, connections, connectionsPerPeer, packetsPerSecond, packetBurst,
                (int) bytesPerSecond.toBytes(), (int) byteBurst.toBytes(), binary, epoll);
    }

    private int loops() {
        return eventLoops > 0 ? eventLoops : Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
    }
}
