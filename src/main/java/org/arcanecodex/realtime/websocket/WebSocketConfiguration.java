package org.arcanecodex.realtime.websocket;

import org.arcanecodex.gateway.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where the plain WebSocket is found, and how large a message may be. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WebSocketConfiguration implements WebSocketConfigurer {

    private static final String PATH = "/ws";

    private final PlainSocketHandler handler;
    private final GuardedHandshake handshake;

    WebSocketConfiguration(PlainSocketHandler handler, GuardedHandshake handshake) {
        this.handler = handler;
        this.handshake = handshake;
    }

    /** Any origin passes Spring's own check, because ours has the list. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH).setHandshakeHandler(handshake).setAllowedOriginPatterns("*");
    }

    /** The buffer for binary data is the one in which Tomcat decodes text, so it cannot be made small. */
    @Bean
    ServletServerContainerFactoryBean webSocketContainer(GatewayProperties limits) {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize((int) limits.maxMessage().toBytes());
        container.setMaxBinaryMessageBufferSize((int) limits.maxMessage().toBytes());
        return container;
    }
}
