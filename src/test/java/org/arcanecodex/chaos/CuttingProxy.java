package org.arcanecodex.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the instances and the database and can cut a reply off: the statement arrives and is carried out, the
 * connection breaks before the instance hears of it.
 */
final class CuttingProxy implements AutoCloseable {

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

    /** All further replies arrive. */
    void mend() {
        toCut.set(0);
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
            var statements = new Statements();
            var back = Thread.startVirtualThread(() -> pump(server, instance, statements));
            forward(instance, server, statements);
            back.join();
        } catch (IOException e) {
            // Either side has gone, and with it the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(Socket instance, Socket server, Statements statements) throws IOException {
        var buffer = new byte[65_536];
        var in = instance.getInputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            var isLast = statements.isAppend(buffer, length) && takeCut();
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

    private boolean takeCut() {
        return toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static void pump(Socket from, Socket to, Statements statements) {
        try (from; to) {
            var buffer = new byte[65_536];
            var in = from.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                statements.reply(buffer, length);
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // The end of both.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
