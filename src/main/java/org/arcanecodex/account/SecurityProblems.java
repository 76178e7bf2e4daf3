package org.arcanecodex.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.traffic.RequestLimits;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How the chain says no. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final AccountMetrics metrics;
    private final RequestLimits limits;

    SecurityProblems(Problems problems, AccountMetrics metrics, RequestLimits limits) {
        this.problems = problems;
        this.metrics = metrics;
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean hadToken = why instanceof InvalidBearerTokenException;
        metrics.authFailed(hadToken ? "refused" : "missing");
        try {
            // A page whose token has grown old is told that, and gets a new one; a whole class may sit behind one address.
            if (!(why.getCause() instanceof JwtValidationException)) {
                limits.takeAnonymous(request, response);
            }
        } catch (ApiProblem tooMany) {
            problems.write(request, response, tooMany);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, hadToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(request, response, new ApiProblem("UNAUTHENTICATED",
                hadToken ? "That access token is not good any more." : "Please log in first."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(request, response, new ApiProblem("FORBIDDEN", "That is not yours to do."));
    }
}
