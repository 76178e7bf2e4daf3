package org.arcanecodex.platform.traffic;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.web.AccessLog;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes whoever reached for what is not theirs: every 403 of the API is in the audit trail. */
class ForbiddenToAuditFilter extends OncePerRequestFilter {

    private static final int LONGEST = 50;

    private final AuditTrail trail;

    ForbiddenToAuditFilter(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            var who = AccessLog.account(request).map(id -> Party.of("account", id)).orElse(Party.NOBODY);
            trail.note(AuditEntry.refused("forbidden", who, Party.of("route", route(request))));
        }
    }

    /** Its beginning, without what could not stand in a line. */
    private static String route(HttpServletRequest request) {
        var path = request.getMethod() + request.getRequestURI();
        return path.substring(0, Math.min(path.length(), LONGEST)).replaceAll("[^\\x21-\\x7e]", "?");
    }
}
