package org.arcanecodex.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.platform.web.WebProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookies out of reach of scripts, sent to this host only, and on HTTPS under a name that no neighbour and no plain HTTP
 * can set.
 */
@Component
class HostCookies {

    private final boolean isPublicHttps;

    HostCookies(WebProperties web) {
        this.isPublicHttps = web.isPublicHttps();
    }

    Optional<String> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(full(request, name)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The header's value. */
    String write(HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(full(request, name), value)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private String full(HttpServletRequest request, String name) {
        return isHttps(request) ? "__Host-" + name : name;
    }

    private boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || isPublicHttps;
    }
}
