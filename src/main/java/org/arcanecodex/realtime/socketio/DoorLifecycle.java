package org.arcanecodex.realtime.socketio;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.gateway.GatewayProperties;
import org.arcanecodex.gateway.QueueLimits;
import org.arcanecodex.platform.web.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the door with the application and closes it again. A taken port fails the start. */
@Component
@ConditionalOnProperty(name = "arcane.realtime.socketio.enabled", matchIfMissing = true)
public class DoorLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DoorLifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DoorSettings settings;
    private final QueueLimits queues;
    private final Application application;
    private final Doorkeeper doorkeeper;
    private final SocketAddress address;
    private final NativeMemory memory;
    private volatile @Nullable Door door;
    private int port = -1;

    DoorLifecycle(SocketIoProperties properties, GatewayProperties gateway, QueueLimits queues,
            GatewayApplication application, GatewayDoorkeeper doorkeeper, SocketAddress address,
            NativeMemory memory, MeterRegistry meters) {
        this.settings = properties.settings(gateway.helloTimeout(), (int) gateway.maxMessage().toBytes());
        this.queues = queues;
        this.application = application;
        this.doorkeeper = doorkeeper;
        this.memory = memory;
        this.address = address;
        Gauge.builder("arcane.socket.connections", this, it -> it.ask(Door::connections))
                .description("open connections to the Socket.IO port, whatever they are for")
                .register(meters);
        Gauge.builder("arcane.socket.sessions", this, it -> it.ask(open -> open.sessions().count()))
                .description("sessions of Engine.IO")
                .register(meters);
    }

    @Override
    public void start() {
        var opening = new Door(settings, queues, application, doorkeeper);
        try {
            port = opening.start();
        } catch (IllegalStateException failed) {
            throw isTaken(failed) ? new PortInUseException(settings.port(), failed) : unusable(failed);
        }
        door = opening;
        memory.watch(opening.allocator());
        address.opened(port);
        log.info("Socket.IO on port {} by {}", port, opening.isEpoll() ? "epoll" : "NIO");
    }

    /** Not so for a port that only root may have, or a host that is not this machine. */
    private static boolean isTaken(IllegalStateException failed) {
        return failed.getCause() instanceof IOException cause && String.valueOf(cause.getMessage()).contains("in use");
    }

    private IllegalStateException unusable(IllegalStateException failed) {
        var why = failed.getCause() == null ? failed : failed.getCause();
        var reason = new BindException("port " + settings.port() + " of " + settings.host() + ": " + why.getMessage());
        reason.initCause(failed);
        return new IllegalStateException("Socket.IO cannot be listened for", reason);
    }

    @Override
    public void stop() {
        var open = door;
        if (open != null) {
            open.stop(PATIENCE);
            door = null;
        }
    }

    private int ask(ToIntFunction<Door> question) {
        var open = door;
        return open == null ? 0 : question.applyAsInt(open);
    }

    @Override
    public boolean isRunning() { return door != null; }

    /** Opens after the web server, whose port is a welcome origin; closes after everybody was asked to leave. */
    @Override
    public int getPhase() { return DEFAULT_PHASE - 2000; }

    /** The port that it listens on, or -1 before the start. */
    public int port() { return port; }
}
