package org.arcanecodex.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A refusal over HTTP, thrown by controllers. Carries no stack trace: it is an answer, not a fault.
 *
 * <p>Its code is one of those that clients know; its message is a sentence for the player and never quotes what came in.
 */
public final class ApiProblem extends RuntimeException {

    /** What is wrong with one field of a request. */
    public record Field(String field, String message) {}

    private final String code;
    private final String detail;
    private final List<Field> errors;
    private final @Nullable Duration retryAfter;

    /** @throws IllegalArgumentException if no status belongs to the code */
    public ApiProblem(String code, String detail) {
        this(code, detail, List.of(), null);
    }

    private ApiProblem(String code, String detail, List<Field> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        ProblemCodes.status(code);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** What constraints on the records of requests say, in whatever language a client asks. */
    public static final String MISSING = "is missing";

    public static final String TOO_LONG = "has at most {max} characters";

    public static ApiProblem badFields(List<Field> errors) {
        return new ApiProblem("BAD_REQUEST", "Something in the request cannot be meant.", errors, null);
    }

    public static ApiProblem badField(String field, String message) {
        return badFields(List.of(new Field(field, message)));
    }

    /** Also for what exists but is none of the asker's business. */
    public static ApiProblem notFound(String detail) {
        return new ApiProblem("NOT_FOUND", detail);
    }

    public static ApiProblem rateLimited(String detail, Duration retryAfter) {
        return new ApiProblem("RATE_LIMITED", detail, List.of(), retryAfter);
    }

    /** Too much is going on; the same request may be sent again. */
    public static ApiProblem busy(String detail, Duration retryAfter) {
        return new ApiProblem("BUSY", detail, List.of(), retryAfter);
    }

    /** The same request is being worked on; asked again later, its answer will be there. */
    public static ApiProblem underWay(String detail, Duration retryAfter) {
        return new ApiProblem("CONFLICT", detail, List.of(), retryAfter);
    }

    /** Who they are is not shown by what they sent: what is missing or wrong is said of each field. */
    public static ApiProblem unauthenticated(String detail, Field... errors) {
        return new ApiProblem("UNAUTHENTICATED", detail, List.of(errors), null);
    }

    /** Something that we need is away; the same request may be sent again. */
    public static ApiProblem retry(Duration retryAfter) {
        return new ApiProblem("RETRY", "The server cannot reach its memory for a moment. Please try again.", List.of(),
                retryAfter);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Field> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    int status() {
        return ProblemCodes.status(code);
    }
}
