package org.arcanecodex.realtime.socketio;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollServerSocketChannel;
import org.arcanecodex.gateway.CloseReason;
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
    private static final int MOST_SECONDS = 2;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final PooledByteBufAllocator allocator = NativeMemory.allocator();
    private final DoorSettings settings;
    private final EngineSessions sessions;
    private final Crowd crowd;
    private final Server server;
    private @Nullable Channel listening;

    Door(DoorSettings settings, QueueLimits limits, Application application, Doorkeeper doorkeeper) {
        this.settings = settings;
        this.sessions = new EngineSessions(settings, limits, application, doorkeeper);
        this.server = new Server(configuration(settings), allocator);
        this.crowd = new Crowd(settings, doorkeeper);
        this.server.setPipelineFactory(new DoorPipeline(sessions, settings, doorkeeper, crowd));
    }

    PooledByteBufAllocator allocator() { return allocator; }

    /** Whether it came to Linux's epoll. */
    boolean isEpoll() { return listening instanceof EpollServerSocketChannel; }

    /** Open connections, whatever they are for. */
    int connections() { return crowd.size(); }

    EngineSessions sessions() { return sessions; }

    /** Listens; throws if it cannot, and leaves no thread behind then. The port that it listens on. */
    int start() {
        var bound = (ChannelFuture) server.startAsync().awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop(Duration.ZERO);
            throw new IllegalStateException("Cannot listen on port " + settings.port(), bound.cause());
        }
        listening = bound.channel();
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    /** Takes no more connections, says goodbye to all sessions and ends, at the latest after that time. */
    void stop(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        if (listening != null) {
            listening.close().awaitUninterruptibly();
        }
        sessions.all().forEach(session -> session.close(CloseReason.GOING_AWAY));
        try {
            while (sessions.count() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        server.end();
    }

    private static Configuration configuration(DoorSettings settings) {
        var configuration = new Configuration();
        configuration.setHostname(settings.host());
        configuration.setPort(settings.port());
        configuration.setBossThreads(1);
        configuration.setWorkerThreads(settings.eventLoops());
        configuration.setUseLinuxNativeEpoll(settings.epoll() && Epoll.isAvailable());
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

        private final ByteBufAllocator allocator;
        private @Nullable EventLoopGroup listeners;
        private @Nullable EventLoopGroup workers;

        Server(Configuration configuration, ByteBufAllocator allocator) {
            super(configuration);
            this.allocator = allocator;
        }

        @Override
        protected void applyConnectionOptions(ServerBootstrap bootstrap) {
            super.applyConnectionOptions(bootstrap);
            listeners = bootstrap.config().group();
            workers = bootstrap.config().childGroup();
            bootstrap.childOption(ChannelOption.ALLOCATOR, allocator);
        }

        void end() {
            if (listeners != null && workers != null) {
                var one = listeners.shutdownGracefully(0, MOST_SECONDS, TimeUnit.SECONDS);
                var other = workers.shutdownGracefully(0, MOST_SECONDS, TimeUnit.SECONDS);
                one.awaitUninterruptibly();
                other.awaitUninterruptibly();
            }
        }
    }
}
