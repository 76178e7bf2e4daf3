package org.arcanecodex.realtime.socketio;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.handler.ClientsBox;
import com.corundumstudio.socketio.protocol.JacksonJsonSupport;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.channel.ChannelFuture;

/** netty-socketio as its documentation shows it, without anything of ours: what our door has to be better than. */
final class PlainLibrary implements Contender {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger encodings = new AtomicInteger();
    private final SocketIOServer server;
    private final int port;

    PlainLibrary() { this(25_000); }

    PlainLibrary(int pingMillis) {
        var configuration = new Configuration();
        configuration.setHostname("127.0.0.1");
        configuration.setPort(0);
        configuration.setWorkerThreads(1);
        configuration.setPingInterval(pingMillis);
        configuration.setPingTimeout(pingMillis);
        configuration.setJsonSupport(new CountingJson());
        server = new SocketIOServer(configuration);
        server.getNamespace("")
                .addAuthTokenListener(
                        (auth, client) -> auth instanceof Map<?, ?> fields && TOKEN.equals(fields.get("token"))
                                ? AuthTokenResult.AuthTokenResultSuccess
                                : new AuthTokenResult(false, "no"));
        server.addEventListener("say", String.class, (client, said, ack) -> heard.add(said));
        var bound = (ChannelFuture) server.startAsync().syncUninterruptibly();
        port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    private final class CountingJson extends JacksonJsonSupport {
        @Override
        public void writeValue(ByteBufOutputStream out, Object value) throws IOException {
            encodings.incrementAndGet();
            super.writeValue(out, value);
        }
    }

    @Override
    public int port() { return port; }

    @Override
    public List<String> heard() { return heard; }

    @Override
    public int sessions() { return ((Map<?, ?>) field(ClientsBox.class, "uuid2clients", clients())).size(); }

    @Override
    public void tellEverybody(String text) { server.getBroadcastOperations().sendEvent("told", text); }

    void tellEverybody(byte[] bytes) { server.getBroadcastOperations().sendEvent("told", bytes); }

    int guests() { return server.getAllClients().size(); }

    /** How often it has turned something into JSON. */
    int encodings() { return encodings.get(); }

    /** Bytes of attachments that it keeps for a session whose packet is not whole yet. */
    int keptFor(String sid) {
        var packet = clients().get(UUID.fromString(sid)).getLastBinaryPacket();
        return packet == null ? 0 : packet.getAttachments().stream().mapToInt(it -> it.readableBytes()).sum();
    }

    SocketIOServer server() { return server; }

    private ClientsBox clients() {
        var initializer = field(SocketIOServer.class, "pipelineFactory", server);
        return (ClientsBox) field(SocketIOChannelInitializer.class, "clientsBox", initializer);
    }

    private static Object field(Class<?> type, String name, Object of) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException(other);
        }
    }

    @Override
    public void close() { server.stop(); }
}
