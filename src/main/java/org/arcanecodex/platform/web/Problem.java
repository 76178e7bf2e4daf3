package org.arcanecodex.platform.web;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How a refusal looks over HTTP: problem details as of RFC 9457, with our code, the request's id and, for bad fields,
 * what is wrong with each.
 */
record Problem(String type, String title, int status, String detail, String code, String requestId,
        @Nullable List<ApiProblem.Field> errors, @Nullable Long retryAfterMs) {

    static Problem of(ApiProblem problem, int status, String requestId) {
        return new Problem(type(problem.code()), title(status), status, problem.detail(), problem.code(), requestId,
                problem.errors().isEmpty() ? null : problem.errors(),
                problem.retryAfter().map(Duration::toMillis).orElse(null));
    }

    /** The address of the page that explains the code, on this server. */
    private static String type(String code) {
        return "/problems.html#" + code;
    }

    private static String title(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
