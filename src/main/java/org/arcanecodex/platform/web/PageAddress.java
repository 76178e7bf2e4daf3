package org.arcanecodex.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Where players find the page: at the public address, if there is one, else where the client asked. */
@Component
public class PageAddress {

    private final String publicUrl;

    PageAddress(WebProperties properties) {
        this.publicUrl = properties.publicOrigin();
    }

    /** An origin such as {@code https://codex.example}, to put a path behind. */
    public String url(HttpServletRequest request) {
        return publicUrl.isEmpty()
                ? ClientOrigin.of(request.getScheme(), ClientOrigin.host(request), request.getServerPort())
                : publicUrl;
    }
}
