package org.arcanecodex.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says that the address is of a database that nobody here can speak to, or of none. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAddressAnalyzer implements FailureAnalyzer {

    private static final String OURS = "jdbc:mysql:";

    private final DatabaseAddress address;

    DatabaseAddressAnalyzer(Environment environment) {
        this.address = new DatabaseAddress(environment);
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return address.shown().startsWith(OURS) ? null
                : new FailureAnalysis(
                        "DATABASE_URL is '" + address.shown() + "', which does not begin with " + OURS + ".",
                        "Write it like jdbc:mysql://localhost:3306/codex, for MariaDB too.", failure);
    }
}
