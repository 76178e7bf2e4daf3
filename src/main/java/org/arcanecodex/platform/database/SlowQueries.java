package org.arcanecodex.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Logs statements that take long, as they were prepared: never the values, which may be secrets. */
final class SlowQueries extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger("arcane.slow-query");

    private final long nanos;
    private final Counter slow;

    SlowQueries(DataSource source, Duration from, MeterRegistry metrics) {
        super(source);
        this.nanos = from.toNanos();
        this.slow = Counter.builder("arcane.database.slow")
                .description("Statements that took longer than the setting says")
                .register(metrics);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            var made = call(connection, method, arguments);
            if (made instanceof PreparedStatement statement && arguments != null) {
                return timed(PreparedStatement.class, statement, (String) arguments[0]);
            }
            return made instanceof Statement statement ? timed(Statement.class, statement, "") : made;
        });
    }

    private <S extends Statement> S timed(Class<S> type, S statement, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            long start = System.nanoTime();
            try {
                return call(statement, method, arguments);
            } finally {
                long took = System.nanoTime() - start;
                if (took >= nanos) {
                    slow.increment();
                    LOG.warn("{} ms: {}", took / 1_000_000, prepared.isEmpty() ? "(not prepared)" : prepared);
                }
            }
        });
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> call.of(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
