package org.arcanecodex.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/** The origin under which a client sees this server. */
final class ClientOrigin {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[?[0-9a-fA-F:.]{2,45}]?");

    private ClientOrigin() {}

    static String of(HttpServletRequest request) {
        return of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    static String of(String scheme, String host, int port) {
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + bracketed(host) + (port == usual || port <= 0 ? "" : ":" + port);
    }

    /** The host as the client named it, if it can be one; it ends up in headers and in addresses. */
    static String host(HttpServletRequest request) {
        var name = request.getServerName();
        return HOST.matcher(name).matches() ? bracketed(name.toLowerCase(Locale.ROOT)) : "localhost";
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
