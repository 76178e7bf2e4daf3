package org.arcanecodex.platform.web;

import jakarta.servlet.ServletRequest;

/** Lets whoever authenticates a request say whose it is, for its line in the log. */
public final class AccessLog {

    private AccessLog() {}

    public static void account(ServletRequest request, Object account) {
        request.setAttribute(AccessLogFilter.ACCOUNT, account);
    }
}
