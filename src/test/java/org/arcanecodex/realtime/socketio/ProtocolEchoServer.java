package org.arcanecodex.realtime.socketio;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;

/**
 * The door alone, with the behaviour that the public protocol suites expect of a server: on {@code /} and
 * {@code /custom} it tells the auth payload, echoes {@code message} and acknowledges {@code message-with-ack}.
 *
 * <p>Its argument is the port. {@code docs/socketio.md} says how to run the suites against it.
 */
public final class ProtocolEchoServer {

    private ProtocolEchoServer() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        EchoRehearsal.play();
        var port = open(Integer.parseInt(args[0])).start();
        System.out.println("Echoing Socket.IO on port " + port);
        Thread.currentThread().join();
    }

    static Door open(int port) {
        return open(port, Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(1));
    }

    static Door open(int port, Duration pingInterval, Duration pingTimeout, Duration connectTimeout) {
        var settings = new DoorSettings("/socket.io/", "0.0.0.0", port, 1, pingInterval, pingTimeout,
                connectTimeout, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(75),
                1_000_000, 50_000, 50_000, 100_000, 100_000, 100_000_000, 100_000_000, true, true);
        return new Door(settings, new QueueLimits(1_000, 10_000_000), new Echo(), new AnybodyMayEnter());
    }

    /** For tests that are not about time. */
    static Door patient() {
        return open(0, Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    private static final class Echo implements Application {

        private static final Set<String> NAMESPACES = Set.of("/", "/custom");

        @Override
        public Entry enter(Peer peer, @Nullable String auth) {
            return NAMESPACES.contains(peer.namespace())
                    ? new Entry.Admitted(EchoGuest.of(peer, auth == null ? "{}" : auth))
                    : new Entry.Refused("Invalid namespace", null, null);
        }
    }

    /**
     * Tells the auth payload a moment after the connection has been confirmed: some suites hang their listeners up one
     * after another, and would miss the second of two packets that arrive together.
     */
    private record EchoGuest(Application.Peer peer, String auth, CompletableFuture<Void> told,
            AtomicReference<CompletableFuture<Void>> last)
            implements
                Application.Guest {

        static EchoGuest of(Application.Peer peer, String auth) {
            var told = new CompletableFuture<Void>();
            return new EchoGuest(peer, auth, told, new AtomicReference<>(told));
        }

        /** One after another: what hangs on one future directly is run last come, first served. */
        private synchronized void then(Runnable act) {
            last.set(last.get().thenRun(act));
        }

        @Override
        public void entered() {
            told.completeAsync(() -> null, CompletableFuture.delayedExecutor(40, TimeUnit.MILLISECONDS));
            then(() -> send("2", "", "[\"auth\"," + auth + "]", List.of()));
        }

        @Override
        public void said(SocketPacket.Event event, List<byte[]> attachments) {
            var arguments = event.arguments();
            if (!Json.isArray("[" + arguments + "]")) {
                throw new MalformedPacket("the payload is no JSON");
            }
            then(() -> answer(event, attachments));
        }

        private void answer(SocketPacket.Event event, List<byte[]> attachments) {
            var arguments = event.arguments();
            if (event.name().equals("message")) {
                var rest = arguments.isEmpty() ? "" : "," + arguments;
                send(attachments.isEmpty() ? "2" : "5", "", "[\"message-back\"" + rest + "]", attachments);
            } else if (event.name().equals("message-with-ack") && event.ackId() != SocketPacket.NO_ACK) {
                send(attachments.isEmpty() ? "3" : "6", "" + event.ackId(), "[" + arguments + "]", attachments);
            }
        }

        private void send(String type, String ackId, String payload, List<byte[]> attachments) {
            var count = attachments.isEmpty() ? "" : attachments.size() + "-";
            peer.send(OutPacket.message(type + count + SocketIoTalk.prefix(peer.namespace()) + ackId + payload));
            attachments.forEach(bytes -> peer.send(OutPacket.attachment(bytes)));
        }

        @Override
        public void left() {}
    }
}
