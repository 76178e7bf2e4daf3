package org.arcanecodex.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the instances and the database and can cut a reply off: the statement arrives and is carried out, the
 * connection breaks before the instance hears of it.
 */
final class CuttingProxy implements AutoCloseable {

    private static final String APPEND = "insert into room_event";

    private final ServerSocket listening;
    private final int database;
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    CuttingProxy(int database) throws IOException {
        this.database = database;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The replies to the next appends, as many as that, never arrive. */
    void cutReplies(int count) {
        toCut.addAndGet(count);
    }

    int cuts() {
        return cut.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var instance = listening.accept();
                Thread.startVirtualThread(() -> serve(instance));
            } catch (IOException e) {
                // Closed: the loop ends. Otherwise whoever came has gone again.
            }
        }
    }

    private void serve(Socket instance) {
        try (instance; var server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), database), 2000);
            instance.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var back = Thread.startVirtualThread(() -> pump(server, instance));
            forward(instance, server);
            back.join();
        } catch (IOException e) {
            // Either side has gone, and with it the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(Socket instance, Socket server) throws IOException {
        var buffer = new byte[65_536];
        var in = instance.getInputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            var isLast = isAppend(buffer, length) && takeCut();
            if (isLast) {
                // Nobody reads replies for this instance any more, so that none can slip through.
                instance.close();
            }
            server.getOutputStream().write(buffer, 0, length);
            if (isLast) {
                awaitReply(server.getInputStream());
                cut.incrementAndGet();
                return;
            }
        }
        server.close();
    }

    /** Until it is carried out, whatever it says. */
    private static void awaitReply(InputStream reply) throws IOException {
        if (reply.available() == 0) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isAppend(byte[] packet, int length) {
        return new String(packet, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1).contains(APPEND);
    }

    private boolean takeCut() {
        return toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The end of both.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
