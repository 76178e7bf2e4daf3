package org.arcanecodex.realtime.websocket;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The plain WebSocket.
 *
 * @param pingInterval how often a client is asked whether it is still there
 * @param readTimeout how long a client may be silent, pongs included
 * @param sendTimeout how long one write may take
 */
@ConfigurationProperties("arcane.realtime.websocket")
record WebSocketProperties(@DefaultValue("25s") Duration pingInterval, @DefaultValue("50s") Duration readTimeout,
        @DefaultValue("5s") Duration sendTimeout) {}
