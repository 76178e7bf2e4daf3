package org.arcanecodex.ops;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** A setting as an operator knows it: by its environment variable where it has one. */
final class SettingNames {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern PROPERTY = Pattern.compile("arcane(\\.[a-z-]+)+");
    private static final Pattern SECRET = Pattern.compile("(?i)secret|key|password|token");

    private final Environment environment;

    SettingNames(Environment environment) {
        this.environment = environment;
    }

    /** {@code DB_TIMEOUT (arcane.database.timeout)}, or the property alone. */
    String of(String property) {
        return variable(property).map(variable -> variable + " (" + property + ")").orElse(property);
    }

    /** The text with every property of ours in it said like that. */
    String in(String text) {
        return PROPERTY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /** {@code PORT}, or the property if it has no variable. */
    String shortly(String property) {
        return variable(property).orElse(property);
    }

    /** {@code DB_TIMEOUT (arcane.database.timeout) is 'soon'}; never the value of a secret. */
    String withValue(String property, @Nullable Object value) {
        return of(property) + (SECRET.matcher(property).find() ? " is wrong" : " is '" + resolved(value) + "'");
    }

    private String resolved(@Nullable Object value) {
        return environment.resolvePlaceholders(String.valueOf(value));
    }

    private Optional<String> variable(String property) {
        if (!(environment instanceof ConfigurableEnvironment configurable)) {
            return Optional.empty();
        }
        return configurable.getPropertySources()
                .stream()
                .filter(source -> !source.getName().equals("configurationProperties"))
                .flatMap(source -> Optional.ofNullable(source.getProperty(property)).stream())
                .findFirst()
                .map(raw -> VARIABLE.matcher(raw.toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
