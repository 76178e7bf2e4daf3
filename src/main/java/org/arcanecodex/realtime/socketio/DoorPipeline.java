package org.arcanecodex.realtime.socketio;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;

/** What every connection goes through. Takes the place of the library's own handlers. */
final class DoorPipeline extends SocketIOChannelInitializer {

    private static final int LONGEST_LINE = 2048;
    private static final int LARGEST_HEAD = 8192;
    private static final int LARGEST_CHUNK = 8192;

    private final EngineSessions sessions;
    private final DoorSettings settings;
    private final Doorkeeper doorkeeper;
    private final Crowd crowd;

    DoorPipeline(EngineSessions sessions, DoorSettings settings, Doorkeeper doorkeeper, Crowd crowd) {
        this.sessions = sessions;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.crowd = crowd;
    }

    @Override
    protected void addSocketioHandlers(ChannelPipeline pipeline) {
        if (!crowd.joins(pipeline.channel())) {
            pipeline.channel().close();
            return;
        }
        var clock = new RequestClock(settings, doorkeeper);
        var http = new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxChunkSize(LARGEST_CHUNK);
        pipeline.addLast(clock, new HttpServerCodec(http), new HttpDoor(sessions, settings, doorkeeper, clock));
    }

    /** Nothing of the library's own machinery is made. */
    @Override
    public void start(Configuration configuration, NamespacesHub namespaces) {}

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {}

    @Override
    public void stop() {}
}
