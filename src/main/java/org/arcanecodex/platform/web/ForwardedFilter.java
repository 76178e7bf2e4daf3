package org.arcanecodex.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows a request as the client made it, before our own proxies passed it on; others' claims are not believed. */
class ForwardedFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;

    ForwardedFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = InetAddress.ofLiteral(withoutZone(request.getRemoteAddr()));
        var shown = proxies.isTrusted(peer) ? asTheClientMadeIt(request, peer) : request;
        try (var _ = MDC.putCloseable(RequestId.ADDRESS_LOG_KEY, shown.getRemoteAddr())) {
            chain.doFilter(shown, response);
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private HttpServletRequest asTheClientMadeIt(HttpServletRequest request, InetAddress peer) {
        var client = proxies.client(peer, all(request, "X-Forwarded-For"));
        var scheme = last(request, "X-Forwarded-Proto").filter(said -> said.equals("https") || said.equals("http"))
                .orElse(request.getScheme());
        var host = last(request, "X-Forwarded-Host").or(() -> Optional.ofNullable(request.getHeader("Host")))
                .flatMap(said -> Host.parse(said, scheme))
                .orElse(new Host(request.getServerName(), request.getServerPort()));
        return new Forwarded(request, client, scheme, host);
    }

    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    /** What the proxy next to us said: it adds its word at the end. */
    private static Optional<String> last(HttpServletRequest request, String header) {
        var values = String.join(",", all(request, header)).split(",", -1);
        return Optional.of(values[values.length - 1].strip()).filter(value -> !value.isEmpty());
    }

    private record Host(String name, int port) {

        private static final Pattern FORM = Pattern
                .compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(?::(\\d{1,5}))?");

        static Optional<Host> parse(String text, String scheme) {
            var match = FORM.matcher(text);
            if (!match.matches()) {
                return Optional.empty();
            }
            int usual = scheme.equals("https") ? 443 : 80;
            return Optional
                    .of(new Host(match.group(1), match.group(2) == null ? usual : Integer.parseInt(match.group(2))));
        }
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String client;
        private final String scheme;
        private final Host host;

        Forwarded(HttpServletRequest request, String client, String scheme, Host host) {
            super(request);
            this.client = client;
            this.scheme = scheme;
            this.host = host;
        }

        @Override
        public String getRemoteAddr() { return client; }

        @Override
        public String getRemoteHost() { return client; }

        @Override
        public String getScheme() { return scheme; }

        @Override
        public boolean isSecure() { return scheme.equals("https"); }

        @Override
        public String getServerName() { return host.name(); }

        @Override
        public int getServerPort() { return host.port(); }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(ClientOrigin.of(scheme, host.name(), host.port())).append(getRequestURI());
        }
    }
}
