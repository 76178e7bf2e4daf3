package org.arcanecodex.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Looks on while statements are carried out: as they were prepared, never at the values, which may be secrets. */
abstract class StatementWatch extends DelegatingDataSource {

    StatementWatch(DataSource source) { super(source); }

    /** The statement at work. */
    @FunctionalInterface
    interface Execution {
        @Nullable
        Object run() throws Throwable;
    }

    /** @return what the execution says */
    abstract @Nullable Object around(String statement, Execution execution) throws Throwable;

    @Override
    public final Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            var made = call(connection, method, arguments);
            if (made instanceof PreparedStatement statement && arguments != null) {
                return watched(PreparedStatement.class, statement, (String) arguments[0]);
            }
            return made instanceof Statement statement
                    ? watched(Statement.class, statement, "(not prepared)")
                    : made;
        });
    }

    private <S extends Statement> S watched(Class<S> type, S statement, String prepared) {
        return proxy(type, (method, arguments) -> method.getName().startsWith("execute")
                ? around(prepared, () -> call(statement, method, arguments))
                : call(statement, method, arguments));
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
