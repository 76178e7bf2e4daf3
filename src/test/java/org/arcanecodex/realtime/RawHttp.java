package org.arcanecodex.realtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 by hand, over one kept-alive connection: says exactly what a test wants said. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;
    private final InputStream in;

    public RawHttp(int port) throws IOException { this("127.0.0.1", port); }

    /** @param from an address of this machine */
    public RawHttp(String from, int port) throws IOException {
        socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
    }

    /** What came back; {@code status} is 0 if the connection was closed without a word. */
    public record Response(int status, Map<String, String> headers, String body) {

        public String header(String name) { return headers.getOrDefault(name, ""); }
    }

    public static Response get(int port, String target, String... headers) throws IOException {
        try (var http = new RawHttp(port)) {
            return http.ask("GET", target, "", headers);
        }
    }

    public static Response post(int port, String target, String body, String... headers) throws IOException {
        try (var http = new RawHttp(port)) {
            return http.ask("POST", target, body, headers);
        }
    }

    public Response ask(String method, String target, String body, String... headers) throws IOException {
        send(request(method, target, body, headers));
        return read();
    }

    public static String request(String method, String target, String body, String... headers) {
        var text = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        if (!body.isEmpty() || method.equals("POST")) {
            text.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        }
        return text.append("\r\n").append(body).toString();
    }

    public void send(String text) throws IOException { send(text.getBytes(StandardCharsets.UTF_8)); }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public Response read() throws IOException {
        try {
            var status = line();
            if (status.isEmpty()) {
                return new Response(0, Map.of(), "");
            }
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line = line(); !line.isEmpty(); line = line()) {
                var colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return new Response(Integer.parseInt(status.split(" ")[1]), headers, body);
        } catch (java.net.SocketException reset) {
            return new Response(0, Map.of(), "");
        }
    }

    /** Whether the other side closes, within the time that the socket waits. */
    public boolean isClosedByServer() throws IOException {
        try {
            while (true) {
                if (in.read() < 0) {
                    return true;
                }
            }
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    /** Whether the other side hangs up while one byte after another comes in. */
    public boolean trickleIsCutOff() throws IOException {
        patience(200);
        try {
            for (int i = 0; i < 100; i++) {
                send("x");
                if (isClosedByServer()) {
                    return true;
                }
            }
        } catch (java.net.SocketException closed) {
            return true;
        }
        return false;
    }

    public void patience(int millis) throws IOException { socket.setSoTimeout(millis); }

    public Socket socket() { return socket; }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).strip();
            }
            line.write(next);
        }
        return "";
    }

    @Override
    public void close() throws IOException { socket.close(); }
}
