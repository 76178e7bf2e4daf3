package org.arcanecodex.ops;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The same for the settings that are read one by one, such as ports. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitSettingAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

    private final SettingNames settings;

    UnfitSettingAnalyzer(Environment environment) {
        this.settings = new SettingNames(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidConfigurationPropertyValueException cause) {
        return new FailureAnalysis(
                settings.withValue(cause.getName(), cause.getValue()) + ": " + cause.getReason() + ".",
                "Correct it, or leave it out for the default.", cause);
    }
}
