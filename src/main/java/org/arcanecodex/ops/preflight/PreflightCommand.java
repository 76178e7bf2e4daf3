package org.arcanecodex.ops.preflight;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arcanecodex.ops.preflight.Finding.Verdict;
import org.arcanecodex.platform.command.Command;
import org.arcanecodex.platform.command.Workbench;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;

/** Says before a start whether it will go well: go or no-go, each with its reason. Changes nothing. */
public final class PreflightCommand implements Command {

    @Override
    public String name() {
        return "preflight";
    }

    @Override
    public String purpose() {
        return "looks at settings, database, migrations, Redis, disk, clock, ports and certificate: go or no-go";
    }

    @Override
    public int run(List<String> arguments) {
        var findings = findings(arguments);
        findings.forEach(finding -> System.out.println(finding.line()));
        boolean go = findings.stream().noneMatch(finding -> finding.verdict() == Verdict.NO_GO);
        System.out.println(go ? "GO" : "NO-GO");
        return go ? 0 : 1;
    }

    private static List<Finding> findings(List<String> arguments) {
        try (var bench = Workbench.database(arguments, Settings.class)) {
            var findings = new ArrayList<Finding>();
            findings.add(Finding.go("settings", "can all be read"));
            findings.addAll(look(bench));
            return findings;
        } catch (RuntimeException e) {
            return List.of(Finding.noGo("settings", "a server would not start: the line above says why"));
        }
    }

    private static List<Finding> look(ApplicationContext bench) {
        var settings = bench.getEnvironment();
        var limits = bench.getBean(PreflightProperties.class);
        var findings = new ArrayList<>(new DatabaseCheck(bench.getBean(DataSource.class), bench.getBean(Flyway.class),
                limits.clockOffset()).look());
        findings.add(RedisCheck.look(settings.getProperty("arcane.cluster.redis-url", ""), limits.patience()));
        findings.add(MachineCheck.disk(Path.of(settings.getProperty("arcane.data-dir", ".")), limits.freeDisk()));
        findings.add(MachineCheck.ports(ports(settings)));
        findings.add(new CertificateCheck(limits.certificateDays(), limits.patience(), Instant.now())
                .look(settings.getProperty("arcane.web.public-url", ""), limits.certificate()));
        return findings;
    }

    private static Map<String, Integer> ports(Environment settings) {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PORT", settings.getRequiredProperty("server.port", Integer.class));
        ports.put("SOCKET_PORT", settings.getRequiredProperty("arcane.realtime.socketio.port", Integer.class));
        ports.put("MANAGEMENT_PORT", settings.getRequiredProperty("management.server.port", Integer.class));
        return ports;
    }

    /** Reads every setting of every module and checks the secret, as a start does; Flyway only tells. */
    @ConfigurationPropertiesScan("org.arcanecodex")
    @ComponentScan("org.arcanecodex.platform.secret")
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Settings {

        @Bean
        FlywayMigrationStrategy onlyLooking() {
            return _ -> {
            };
        }
    }
}
