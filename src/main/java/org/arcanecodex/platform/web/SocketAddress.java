package org.arcanecodex.platform.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Where the page finds its socket: beside the page under the public address, if there is one, else on the socket's own
 * port of the host that the client asked.
 */
@Component
public class SocketAddress {

    private final String publicUrl;
    private final PageAddress page;
    private final String path;
    private volatile int port;

    SocketAddress(WebProperties properties, PageAddress page) {
        this.page = page;
        this.publicUrl = properties.publicOrigin();
        this.path = properties.socketPath();
        this.port = properties.socketPort();
    }

    /** Called by the door that has opened; with the port 0 in the settings only it knows the real one. */
    public void opened(int boundPort) {
        this.port = boundPort;
    }

    public int port() {
        return port;
    }

    /** Where Socket.IO is at that origin. */
    public String path() {
        return path;
    }

    /** The plain WebSocket's whole address: beside the page. */
    public String plainUrl(HttpServletRequest request) {
        return ownWebSocketUrl(request) + "/ws";
    }

    /** An origin for Socket.IO clients, such as {@code http://localhost:9092}. */
    public String url(HttpServletRequest request) {
        return publicUrl.isEmpty()
                ? ClientOrigin.of(request.getScheme(), ClientOrigin.host(request), port)
                : publicUrl;
    }

    /** The same for WebSockets. */
    String webSocketUrl(HttpServletRequest request) {
        return webSocket(url(request));
    }

    /** The page's own origin for WebSockets: not every browser counts it as {@code 'self'}. */
    String ownWebSocketUrl(HttpServletRequest request) {
        return webSocket(page.url(request));
    }

    private static String webSocket(String origin) {
        var uri = URI.create(origin);
        return (uri.getScheme().equals("https") ? "wss://" : "ws://") + uri.getAuthority();
    }
}
