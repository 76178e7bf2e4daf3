package org.arcanecodex.adventure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many tables of four play the full adventure in one process, against the embedded MariaDB with full durability, over
 * everything but the socket: commands per second, how long one takes from receipt to answer, and what it costs.
 * Arguments: tables (32), seconds (20), seconds of warm-up (20).
 */
public final class GameLoad {

    private GameLoad() {}

    public static void main(String[] arguments) throws Exception {
        int tables = number(arguments, 0, 32);
        int seconds = number(arguments, 1, 20);
        int warmUp = number(arguments, 2, 20);
        var database = EmbeddedMariaDb.in(Path.of("target", "mariadb", "load"));
        try {
            database.create("load_" + ProcessHandle.current().pid());
            try (var server = start(database.url("load_" + ProcessHandle.current().pid()))) {
                run(server, database.process().handle(), tables, Duration.ofSeconds(warmUp),
                        Duration.ofSeconds(seconds));
            }
        } finally {
            database.stop();
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** The whole application; only the limits of how fast people may talk are out of the way. */
    static ConfigurableApplicationContext start(String url, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--DATABASE_URL=" + url, "--DATABASE_USER=root",
                "--DATABASE_PASSWORD=", "--PORT=0", "--SOCKET_PORT=0", "--MANAGEMENT_PORT=0", "--LOG_LEVEL=warn",
                "--SECRET_KEY=for-the-load-alone-9f8e7d6c5b4a39281706f5e4",
                "--arcane.gateway.commands-per-second=100000", "--arcane.gateway.command-burst=100000",
                "--arcane.limits.account=100000/s", "--arcane.limits.address=1000000/s",
                "--arcane.adventure.creations=1000000/s",
                "--arcane.adventure.creations-per-address=1000000/s", "--arcane.chat.messages=1000000/s",
                "--arcane.room.max-awake=100000"));
        return new SpringApplicationBuilder(ArcaneCodex.class).run(all.toArray(String[]::new));
    }

    private static void run(ConfigurableApplicationContext server, ProcessHandle database, int tables, Duration warmUp,
            Duration measured) throws InterruptedException {
        var meter = new LoadMeter();
        var playing = new ArrayList<Thread>();
        for (int i = 0; i < tables; i++) {
            playing.add(Thread.ofPlatform().name("table-" + i).start(new LoadTable(server, meter)));
        }
        Thread.sleep(warmUp);
        meter.begin();
        var cpuBefore = Cpu.now(database);
        Thread.sleep(measured);
        var cpu = Cpu.now(database).since(cpuBefore);
        meter.end();
        for (var table : playing) {
            table.join();
        }
        var jdbc = server.getBean(JdbcTemplate.class);
        System.out.printf("%d tables of four, %d s after %d s of warm-up; MariaDB %s, flush at commit %s, binlog %s%n",
                tables, measured.toSeconds(), warmUp.toSeconds(), asked(jdbc, "version()"),
                asked(jdbc, "@@innodb_flush_log_at_trx_commit"), asked(jdbc, "@@log_bin"));
        meter.print(System.out, measured, cpu);
    }

    private static String asked(JdbcTemplate jdbc, String what) {
        return String.valueOf(jdbc.queryForObject("select " + what, String.class));
    }

    /** What has been computed so far. */
    record Cpu(Duration server, Duration database) {

        private static Cpu now(ProcessHandle database) {
            var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Cpu(Duration.ofNanos(os.getProcessCpuTime()),
                    database.info().totalCpuDuration().orElse(Duration.ZERO));
        }

        private Cpu since(Cpu before) {
            return new Cpu(server.minus(before.server), database.minus(before.database));
        }
    }
}
