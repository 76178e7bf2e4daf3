package org.arcanecodex.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what Spring found wrong with a request. Values that came in are never repeated. */
final class BadRequests {

    private BadRequests() {}

    static ApiProblem problem(Exception ex, int status) {
        return switch (ex) {
            case MethodArgumentNotValidException invalid -> fields(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> ApiProblem.badFields(parameters(invalid));
            case MissingServletRequestParameterException missing ->
                ApiProblem.badField(missing.getParameterName(), "is missing");
            case TypeMismatchException mismatch ->
                ApiProblem.badField(Objects.requireNonNullElse(mismatch.getPropertyName(), "request"),
                        "is of another kind");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            default -> new ApiProblem(ProblemCodes.code(status), sentence(status));
        };
    }

    private static ApiProblem fields(BindingResult result) {
        return ApiProblem.badFields(result.getAllErrors()
                .stream()
                .map(error -> new ApiProblem.Field(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), text(error)))
                .toList());
    }

    private static List<ApiProblem.Field> parameters(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<ApiProblem.Field>();
        for (var result : invalid.getParameterValidationResults()) {
            var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "request");
            result.getResolvableErrors().forEach(error -> errors.add(new ApiProblem.Field(name, text(error))));
        }
        return errors;
    }

    private static ApiProblem unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> ApiProblem.badField(path(unknown), "is not known");
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                ApiProblem.badField(path(wrong), "is of another kind");
            case null, default -> new ApiProblem("BAD_REQUEST", "The body is not the JSON that is wanted here.");
        };
    }

    private static String path(JacksonException at) {
        return at.getPath()
                .stream()
                .map(step -> step.getPropertyName() == null ? Integer.toString(step.getIndex())
                        : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String text(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    static String sentence(int status) {
        return switch (status) {
            case 401 -> "Please log in first.";
            case 403 -> "That is not yours to do.";
            case 404 -> "There is nothing here.";
            case 405 -> "That cannot be done here.";
            case 406 -> "There is no such form of this.";
            case 413 -> "That is too large.";
            case 415 -> "Only JSON is understood here.";
            case 429 -> "Too many requests. Please wait a moment.";
            case 503 -> "The server is busy. Please try again.";
            default -> status < 500 ? "The request cannot be understood." : "Something broke on our side.";
        };
    }
}
