package org.arcanecodex.bench.doors;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** People who ask over kept connections, each at once again when it has its answer. */
final class HttpLoad {

    private static final int CONNECTIONS = 16;

    private HttpLoad() {}

    /** A request's bytes, and the status that its answer has to have. */
    record Question(byte[] bytes, int status) {

        static Question get(String path, String tag) {
            return new Question(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + (tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII), tag.isEmpty() ? 200 : 304);
        }

        static Question rename(long hero, String name, String token) {
            var body = "{\"name\": \"" + name + "\"}";
            return new Question(("PATCH /api/v1/heroes/" + hero + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII), 200);
        }
    }

    record Heard(Latencies latencies, long errors, double seconds) {

        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    static Heard run(int port, Supplier<Question> questions, long millis) throws InterruptedException {
        var latencies = new Latencies();
        var faults = new ArrayList<String>();
        var done = new CountDownLatch(CONNECTIONS);
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofVirtual().start(() -> {
                try (var connection = new Connection(port)) {
                    while (System.nanoTime() < end) {
                        var question = questions.get();
                        long asked = System.nanoTime();
                        int status = connection.ask(question);
                        long took = System.nanoTime() - asked;
                        synchronized (latencies) {
                            latencies.add(took);
                            if (status != question.status()) {
                                faults.add(status + " to " + new String(question.bytes(), StandardCharsets.US_ASCII));
                            }
                        }
                    }
                } catch (IOException | UncheckedIOException e) {
                    synchronized (latencies) {
                        faults.add(e.toString());
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        faults.stream().limit(1).forEach(System.err::println);
        return new Heard(latencies, faults.size(), (System.nanoTime() - start) / 1e9);
    }

    /** The tag of an answer. */
    static String tag(int port, String path) throws IOException {
        try (var connection = new Connection(port)) {
            connection.ask(Question.get(path, ""));
            return connection.tag;
        }
    }

    private static final class Connection implements AutoCloseable {
        private final int port;
        private Socket socket;
        private BufferedInputStream in;
        private BufferedOutputStream out;
        private boolean isOver;
        private String tag = "";

        Connection(int port) throws IOException {
            this.port = port;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
            out = new BufferedOutputStream(socket.getOutputStream());
        }

        /** The answer's status; its body is read to the end. */
        int ask(Question question) throws IOException {
            if (isOver) {
                close();
                connect();
                isOver = false;
            }
            out.write(question.bytes());
            out.flush();
            var head = head();
            int status = Integer.parseInt(head.getFirst().substring(9, 12));
            for (var line : head) {
                var lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:") && status != 304) {
                    in.skipNBytes(Long.parseLong(lower.substring(15).strip()));
                } else if (lower.startsWith("transfer-encoding: chunked")) {
                    skipChunks();
                } else if (lower.equals("connection: close")) {
                    isOver = true;
                } else if (lower.startsWith("etag:")) {
                    tag = line.substring(5).strip();
                }
            }
            return status;
        }

        private List<String> head() throws IOException {
            var lines = new ArrayList<String>();
            for (var line = line(); !line.isEmpty(); line = line()) {
                lines.add(line);
            }
            return lines;
        }

        private void skipChunks() throws IOException {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size + 2L);
            }
            line();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            var text = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server hung up");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
