package org.arcanecodex.testkit;

import java.net.InetSocketAddress;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * MySQL and Redis in containers, one of each for all tests of a JVM: what the profile {@code containers} uses in place of
 * the embedded servers. Docker removes them when the JVM has ended.
 */
final class ContainerServers {

    private static final DockerImageName MYSQL = DockerImageName.parse("mysql:8.4");
    private static final DockerImageName REDIS = DockerImageName.parse("redis:7.4-alpine");
    private static final int REDIS_PORT = 6379;

    private ContainerServers() {}

    static boolean areWanted() { return "containers".equals(System.getProperty("codex.servers")); }

    /** The JDBC address of a new, empty database; user root, no password. */
    static String database(String name) {
        var server = Database.SERVER;
        var address = "jdbc:mysql://" + server.getHost() + ":" + server.getMappedPort(MySQLContainer.MYSQL_PORT) + "/";
        try (var connection = DriverManager.getConnection(address, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create " + name, e);
        }
        return address + name;
    }

    static RedisServer redis() {
        return Redis.SERVER;
    }

    private static final class Database {
        static final MySQLContainer SERVER = started();

        private static MySQLContainer started() {
            var server = new MySQLContainer(MYSQL).withUsername("root").withPassword("");
            server.withCommand("--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
                    "--default-time-zone=+00:00", "--max-connections=300");
            server.start();
            return server;
        }
    }

    private static final class Redis implements RedisServer {
        static final RedisServer SERVER = new Redis();

        private final InetSocketAddress address;

        private Redis() {
            @SuppressWarnings("resource") // it lives as long as the tests do
            var server = new GenericContainer<>(REDIS).withExposedPorts(REDIS_PORT);
            server.start();
            address = new InetSocketAddress(server.getHost(), server.getMappedPort(REDIS_PORT));
        }

        @Override
        public String url() {
            return "redis://" + address.getHostString() + ":" + address.getPort();
        }

        @Override
        public String say(String command) {
            return Inline.say(address, command);
        }
    }
}
