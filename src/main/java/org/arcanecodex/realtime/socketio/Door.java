package org.arcanecodex.realtime.socketio;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;

/**
 * The library's server, listening with our pipeline. Cures: a taken port that left a JVM without a door running, and a
 * stop that took four seconds.
 */
final class Door {

    private static final int HIGH_WATER = 32 * 1024;
    private static final int LOW_WATER = 16 * 1024;
    private static final int BACKLOG = 1024;

    private final DoorSettings settings;
    private final EngineSessions sessions;
    private final Server server;

    Door(DoorSettings settings, QueueLimits limits, Application application, Doorkeeper doorkeeper) {
        this.settings = settings;
        this.sessions = new EngineSessions(settings, limits, application, doorkeeper);
        this.server = new Server(configuration(settings));
        this.server.setPipelineFactory(new DoorPipeline(sessions, settings, doorkeeper));
    }

    EngineSessions sessions() { return sessions; }

    /** Listens; throws if it cannot, and leaves no thread behind then. The port that it listens on. */
    int start() {
        var bound = (ChannelFuture) server.startAsync().awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop(Duration.ZERO);
            throw new IllegalStateException("Cannot listen on port " + settings.port(), bound.cause());
        }
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    void stop(Duration patience) {
        server.end(patience);
    }

    private static Configuration configuration(DoorSettings settings) {
        var configuration = new Configuration();
        configuration.setHostname(settings.host());
        configuration.setPort(settings.port());
        configuration.setBossThreads(1);
        configuration.setWorkerThreads(settings.eventLoops());
        configuration.setUseLinuxNativeEpoll(Epoll.isAvailable());
        configuration.setRandomSession(true);
        configuration.setEnableCors(false);
        configuration.setHttpCompression(false);
        configuration.setWebsocketCompression(false);
        configuration.setAddVersionHeader(false);
        var sockets = configuration.getSocketConfig();
        sockets.setReuseAddress(true);
        sockets.setTcpNoDelay(true);
        sockets.setAcceptBackLog(BACKLOG);
        sockets.setWriteBufferWaterMarkHigh(HIGH_WATER);
        sockets.setWriteBufferWaterMarkLow(LOW_WATER);
        return configuration;
    }

    /** The library keeps its event loops to itself; this one hears of them as they are put to use. */
    private static final class Server extends SocketIOServer {

        private @Nullable EventLoopGroup listeners;
        private @Nullable EventLoopGroup workers;

        Server(Configuration configuration) {
            super(configuration);
        }

        @Override
        protected void applyConnectionOptions(ServerBootstrap bootstrap) {
            super.applyConnectionOptions(bootstrap);
            listeners = bootstrap.config().group();
            workers = bootstrap.config().childGroup();
        }

        void end(Duration patience) {
            if (listeners != null && workers != null) {
                var one = listeners.shutdownGracefully(0, patience.toMillis(), TimeUnit.MILLISECONDS);
                var other = workers.shutdownGracefully(0, patience.toMillis(), TimeUnit.MILLISECONDS);
                one.awaitUninterruptibly();
                other.awaitUninterruptibly();
            }
        }
    }
}
