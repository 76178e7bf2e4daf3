package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

/** Takes traces by OTLP over HTTP and keeps them. */
public final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Seen> spans = new CopyOnWriteArrayList<>();

    /** A span as it arrived; ids in hex, no parent is an empty text. */
    public record Seen(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    public TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    public URI url() { return URI.create("http://127.0.0.1:" + server.getAddress().getPort()); }

    public List<Seen> spans() { return List.copyOf(spans); }

    public Optional<Seen> named(String name, Seen parent) {
        return spans.stream()
                .filter(span -> span.name().equals(name) && span.trace().equals(parent.trace())
                        && span.parent().equals(parent.id()))
                .findFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (exchange; var body = exchange.getRequestBody()) {
            var request = ExportTraceServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body);
            request.getResourceSpansList()
                    .stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(span -> spans.add(new Seen(hex(span.getTraceId()), hex(span.getSpanId()),
                            hex(span.getParentSpanId()), span.getName(),
                            span.getAttributesList()
                                    .stream()
                                    .collect(Collectors.toMap(one -> one.getKey(),
                                            one -> one.getValue().getStringValue())))));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static String hex(com.google.protobuf.ByteString bytes) {
        return java.util.HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() { server.stop(0); }
}
