package org.arcanecodex.platform.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem; only faults of ours are logged, once. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ApiProblem problem, WebRequest request) {
        return answer(problem, problem.status(), new HttpHeaders(), request);
    }

    @ExceptionHandler({TransientDataAccessException.class, RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> databaseAway(Exception away, WebRequest request) {
        LOG.warn("The database does not answer: {}", away.getMessage());
        return refused(ApiProblem.retry(Duration.ofSeconds(2)), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault, WebRequest request) {
        LOG.error("A request failed", fault);
        return refused(new ApiProblem("INTERNAL", "Something broke on our side."), request);
    }

    /** Where all of Spring's own exceptions arrive. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest servlet && servlet.getResponse() != null
                && servlet.getResponse().isCommitted()) {
            return null;
        }
        if (status.is5xxServerError()) {
            LOG.error("A request failed", ex);
        }
        if (BodyTooLargeException.causes(ex)) {
            return refused(BodyTooLargeException.problem(), request);
        }
        return answer(BadRequests.problem(ex, status.value()), status.value(), headers, request);
    }

    private static ResponseEntity<Object> answer(ApiProblem problem, int status, HttpHeaders headers,
            WebRequest request) {
        var exchange = (ServletWebRequest) request;
        var servlet = exchange.getRequest();
        if (exchange.getResponse() != null) {
            CacheHeaders.forRefusal(exchange.getResponse());
        }
        if (PlainPage.isWantedBy(servlet)) {
            return ResponseEntity.status(status)
                    .contentType(PlainPage.TYPE)
                    .body(PlainPage.of(problem, RequestId.of(servlet)));
        }
        problem.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Problems.seconds(wait)));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(problem, status, RequestId.of(servlet)));
    }
}
