package org.arcanecodex.room;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that break once, before or after the next insert into a journal has reached the server. */
final class CutConnections extends AbstractDataSource {

    enum Cut {
        NEVER, BEFORE_INSERT, AFTER_COMMIT
    }

    private final DataSource real;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);

    CutConnections(DataSource real) { this.real = real; }

    void cutNext(Cut when) { next.set(when); }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = real.getConnection();
        return wrap(Connection.class, connection, (proxy, method, arguments) -> {
            var answer = call(connection, method, arguments);
            return method.getName().equals("prepareStatement") && String.valueOf(arguments[0]).contains("room_event(")
                    ? cutting(connection, (PreparedStatement) answer)
                    : answer;
        });
    }

    private PreparedStatement cutting(Connection connection, PreparedStatement statement) {
        return wrap(PreparedStatement.class, statement, (proxy, method, arguments) -> {
            var cut = method.getName().equals("executeUpdate") ? next.getAndSet(Cut.NEVER) : Cut.NEVER;
            if (cut == Cut.BEFORE_INSERT) {
                throw broken(connection);
            }
            var answer = call(statement, method, arguments);
            if (cut == Cut.AFTER_COMMIT) {
                throw broken(connection);
            }
            return answer;
        });
    }

    private static SQLException broken(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
        return new SQLException("Communications link failure", "08S01");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, T real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException { return getConnection(); }
}
