package org.arcanecodex.realtime.websocket;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Origins;
import org.arcanecodex.platform.web.RequestId;
import org.arcanecodex.platform.web.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Looks at who knocks before a WebSocket is made: origin, budgets, draining. */
@Component
class GuardedHandshake implements HandshakeHandler {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Admissions admissions;
    private final Origins origins;
    private final TrustedProxies proxies;
    private final GatewayMetrics metrics;
    private final HandshakeHandler next = new DefaultHandshakeHandler();

    GuardedHandshake(Admissions admissions, Origins origins, TrustedProxies proxies, GatewayMetrics metrics) {
        this.admissions = admissions;
        this.origins = origins;
        this.proxies = proxies;
        this.metrics = metrics;
    }

    /** Offers no extension, so that nothing has to be inflated: the container agrees to any that it is offered. */
    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        static ServerHttpRequest of(ServerHttpRequest request) {
            return new ServletServerHttpRequest(new Plain(((ServletServerHttpRequest) request).getServletRequest()));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames())
                    .stream()
                    .filter(name -> !name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS))
                    .toList());
        }
    }

    @Override
    public boolean doHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        var refusal = stranger(request);
        if (refusal.isPresent()) {
            response.setStatusCode(refusal.get());
            return false;
        }
        var address = address(request);
        var full = enter(address);
        if (full.isPresent()) {
            response.setStatusCode(full.get());
            return false;
        }
        var visit = new Visit(admissions, address,
                RequestId.of(((ServletServerHttpRequest) request).getServletRequest()));
        attributes.put(Visit.ATTRIBUTE, visit);
        boolean shaken = false;
        try {
            shaken = next.doHandshake(Plain.of(request), response, handler, attributes) && isUpgraded(response);
        } finally {
            if (!shaken) {
                visit.leave();
            }
        }
        return shaken;
    }

    /** The container refuses by itself, and says nothing of it to us. */
    private static boolean isUpgraded(ServerHttpResponse response) {
        return ((ServletServerHttpResponse) response).getServletResponse()
                .getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS;
    }

    private Optional<HttpStatus> stranger(ServerHttpRequest request) {
        var headers = request.getHeaders();
        if (origins.welcomes(headers.getOrEmpty(HttpHeaders.ORIGIN), headers.getOrEmpty(FETCH_SITE))) {
            return Optional.empty();
        }
        metrics.refused("forbidden");
        return Optional.of(HttpStatus.FORBIDDEN);
    }

    private String address(ServerHttpRequest request) {
        return TrustedProxies.limitKey(proxies.client(request.getRemoteAddress().getAddress(),
                request.getHeaders().getOrEmpty(FORWARDED_FOR)));
    }

    private Optional<HttpStatus> enter(String address) {
        return switch (admissions.enter(address)) {
            case WELCOME -> Optional.empty();
            case TOO_FAST, TOO_MANY -> Optional.of(HttpStatus.TOO_MANY_REQUESTS);
            case FULL, DRAINING -> Optional.of(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
