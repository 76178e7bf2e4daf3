package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** All clients of one server, served by whoever calls. */
final class LoadCrowd implements AutoCloseable {

    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final List<LoadSocket> sockets = new ArrayList<>();
    private final int port;

    LoadCrowd(int port) throws IOException {
        this.port = port;
    }

    int size() {
        return sockets.size();
    }

    long lost() {
        return sockets.stream().filter(LoadSocket::isClosed).count();
    }

    LoadSocket get(int index) {
        return sockets.get(index);
    }

    /** Lets more in, a few at a time, until there are so many. */
    void growTo(int size, IntFunction<Script> scripts) throws IOException {
        while (sockets.size() < size) {
            int end = Math.min(size, sockets.size() + AT_ONCE);
            for (int i = sockets.size(); i < end; i++) {
                var socket = new LoadSocket(port, scripts.apply(i));
                socket.channel().register(selector, SelectionKey.OP_READ, socket);
                sockets.add(socket);
            }
            serveUntil(() -> sockets.stream().allMatch(LoadSocket::isIn), PATIENCE);
        }
    }

    void serve(Duration time) throws IOException {
        serveUntil(() -> false, time);
    }

    /** True once that is so; false if it has taken too long. */
    boolean serveUntil(BooleanSupplier done, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (!done.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            serve(Math.min(20, left / 1_000_000 + 1));
        }
        return true;
    }

    /** What has come in, waiting for it at most so long. */
    void serve(long millis) throws IOException {
        selector.select(key -> {
            if (key.attachment() instanceof LoadSocket socket) {
                buffer.clear();
                socket.read(buffer);
            }
        }, millis);
    }

    @Override
    public void close() throws IOException {
        sockets.forEach(LoadSocket::close);
        selector.close();
    }
}
