package org.arcanecodex.ops;

import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says which setting has a value that it cannot have. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private final SettingNames settings;

    WrongSettingAnalyzer(Environment environment) {
        this.settings = new SettingNames(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException cause) {
        return new FailureAnalysis(wrong(NestedExceptionUtils.getMostSpecificCause(cause), cause) + ".",
                "Correct it, or leave it out for the default.", cause);
    }

    private String wrong(Throwable root, BindException cause) {
        var invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            return allWrong(invalid);
        }
        var property = cause.getProperty();
        return property == null
                ? settings.in(root.getMessage() == null ? cause.getName().toString() : root.getMessage())
                : settings.withValue(property.getName().toString(), property.getValue()) + reason(root, cause);
    }

    private String allWrong(BindValidationException invalid) {
        var prefix = invalid.getValidationErrors().getName();
        return invalid.getValidationErrors()
                .getAllErrors()
                .stream()
                .map(error -> wrong(prefix.toString(), error))
                .collect(Collectors.joining("; "));
    }

    private String wrong(String prefix, ObjectError error) {
        return error instanceof FieldError field
                ? settings.withValue(prefix + "." + dashed(field.getField()), field.getRejectedValue()) + ": "
                        + error.getDefaultMessage()
                : prefix + ": " + error.getDefaultMessage();
    }

    private String reason(Throwable root, BindException cause) {
        var failed = findCause(cause, ConversionFailedException.class);
        return (failed == null ? ": " : ", which is no " + failed.getTargetType().getType().getSimpleName() + ": ")
                + root.getMessage();
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
