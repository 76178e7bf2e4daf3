package org.arcanecodex.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** For tests of commands in this process: a command logs little, and the tests after it shall log as those before. */
public final class LogLevelAsBefore implements BeforeAllCallback, AfterAllCallback {

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private LogLevel before = LogLevel.INFO;

    @Override
    public void beforeAll(ExtensionContext context) { before = level(); }

    @Override
    public void afterAll(ExtensionContext context) { logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, before); }

    private LogLevel level() {
        var root = logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME);
        return root == null ? LogLevel.INFO : root.getEffectiveLevel();
    }
}
