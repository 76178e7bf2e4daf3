package org.arcanecodex.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals from where no controller is: filters, and the chain that authenticates. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
            throws IOException {
        write(request, response, problem, problem.status());
    }

    /** With a status that the code alone does not tell. */
    void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem, int status)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        problem.retryAfter().ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.writeValueAsString(Problem.of(problem, status, RequestId.of(request)));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole seconds, never too early. */
    static String seconds(java.time.Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
