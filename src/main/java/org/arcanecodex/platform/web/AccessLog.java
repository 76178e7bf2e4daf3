package org.arcanecodex.platform.web;

import java.util.Optional;

import jakarta.servlet.ServletRequest;

/** Lets whoever authenticates a request say whose it is, for its line in the log. */
public final class AccessLog {

    private AccessLog() {}

    public static void account(ServletRequest request, Object account) {
        request.setAttribute(AccessLogFilter.ACCOUNT, account);
    }

    /** Whose request it is, once somebody has said so. */
    public static Optional<String> account(ServletRequest request) {
        return Optional.ofNullable(request.getAttribute(AccessLogFilter.ACCOUNT)).map(Object::toString);
    }
}
