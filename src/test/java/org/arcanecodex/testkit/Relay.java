package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A piece of network between a client and a server of this machine, which a test cuts, freezes or slows down. */
public final class Relay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Object weather = new Object();
    private volatile boolean cut;
    private volatile boolean frozen;
    private volatile Duration delay = Duration.ZERO;
    private volatile int mostAtOnce;
    private volatile boolean deaf;

    public Relay(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** All connections break, and new ones are refused. */
    public void cut() {
        cut = true;
        open.forEach(Relay::end);
    }

    /** Nothing is lost, but nothing comes through. */
    public void freeze() {
        frozen = true;
    }

    /** Not cut any more, but for one thing: new connections come about, and nothing that is said over them after that arrives. */
    public void deafen() {
        deaf = true;
        cut = false;
    }

    /** All is well again. */
    public void mend() {
        cut = false;
        frozen = false;
        deaf = false;
        synchronized (weather) {
            weather.notifyAll();
        }
    }

    /** Every new connection takes that long to come about. */
    public void delay(Duration by) {
        delay = by;
    }

    /** How many connections there were at the same time since the last time this was asked, and how many there are. */
    public int mostAtOnce() {
        var most = mostAtOnce;
        mostAtOnce = connections();
        return most;
    }

    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                if (cut) {
                    end(client);
                } else {
                    Thread.ofVirtual().name("relayed").start(() -> relay(client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client) {
            Thread.sleep(delay);
            try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                open.add(client);
                mostAtOnce = Math.max(mostAtOnce, connections());
                Thread.ofVirtual().start(() -> copy(server, client, false));
                copy(client, server, deaf);
            } finally {
                open.remove(client);
            }
        } catch (IOException broken) {
            // As networks do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to, boolean firstOnly) {
        try {
            var bytes = new byte[8192];
            boolean first = true;
            for (int n = from.getInputStream().read(bytes); n >= 0; n = from.getInputStream().read(bytes)) {
                awaitThaw();
                if (first || !firstOnly) {
                    to.getOutputStream().write(bytes, 0, n);
                }
                first = false;
            }
        } catch (IOException broken) {
            // As networks do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private void awaitThaw() throws InterruptedException {
        synchronized (weather) {
            while (frozen) {
                weather.wait();
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // All the better.
        }
    }

    @Override
    public void close() {
        cut();
        mend();
        cut = true;
        try {
            entrance.close();
        } catch (IOException gone) {
            // All the better.
        }
    }
}
