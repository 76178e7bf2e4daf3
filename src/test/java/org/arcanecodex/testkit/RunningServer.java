package org.arcanecodex.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance within the test's own JVM, on free ports: several of them share a database and a Redis. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) { this.context = context; }

    /** @param more further settings, {@code --name=value} */
    public static RunningServer start(String databaseUrl, RedisServer redis, String... more) {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--SOCKET_PORT=0", "--MANAGEMENT_PORT=0",
                "--DATABASE_URL=" + databaseUrl, "--DATABASE_USER=root", "--DATABASE_PASSWORD=",
                "--REDIS_URL=" + redis.url(), "--SECRET_KEY=only-for-tests-0123456789abcdef0123456789abcdef"));
        arguments.addAll(List.of(more));
        return new RunningServer(
                new SpringApplicationBuilder(ArcaneCodex.class).run(arguments.toArray(String[]::new)));
    }

    /** A guest who is to connect here. */
    public TestPlayer guest(String name) {
        return TestPlayer.guest(url(), socketUrl(), name);
    }

    /** The same person, connecting here. */
    public TestPlayer again(TestPlayer player) {
        return player.at(url(), socketUrl());
    }

    public URI url() { return URI.create("http://localhost:" + port("local.server.port")); }

    public URI socketUrl() { return URI.create("http://localhost:" + context.getBean(DoorLifecycle.class).port()); }

    public TestClient http() { return new TestClient(port("local.server.port")); }

    /** Health in detail, metrics. */
    public TestClient management() {
        return new TestClient(port("local.management.port"));
    }

    /** The sum of a gauge or counter over all its labels. */
    public double measured(String name) {
        return context.getBean(MeterRegistry.class)
                .find(name)
                .meters()
                .stream()
                .flatMap(meter -> java.util.stream.StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(one -> one.getValue())
                .sum();
    }

    private int port(String name) { return context.getEnvironment().getRequiredProperty(name, Integer.class); }

    @Override
    public void close() { context.close(); }
}
