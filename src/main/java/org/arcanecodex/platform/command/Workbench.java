package org.arcanecodex.platform.command;

import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The part of the application that a command works with: the server's own settings, and the beans it names, without
 * doors, rooms or time. Close it when done. What a command configures for itself must not be a {@code @Configuration},
 * which every server would find.
 */
public final class Workbench {

    private Workbench() {}

    /**
     * The settings alone, as the server would see them.
     *
     * @param arguments further settings, {@code --name=value}
     */
    public static ConfigurableApplicationContext settings(List<String> arguments, Class<?>... configurations) {
        return new SpringApplicationBuilder(Nothing.class).sources(configurations)
                .web(WebApplicationType.NONE)
                .properties("LOG_LEVEL=warn")
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    /** Settings, the database's pool, {@code JdbcClient} and transactions; a database that is away fails on first use. */
    public static ConfigurableApplicationContext database(List<String> arguments, Class<?>... configurations) {
        var all = new Class<?>[configurations.length + 1];
        all[0] = Database.class;
        System.arraycopy(configurations, 0, all, 1, configurations.length);
        return settings(arguments, all);
    }

    static class Nothing {}

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class})
    static class Database {}
}
