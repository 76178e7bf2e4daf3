package org.arcanecodex.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP with an end to requests that trickle in: its own time-outs begin anew with every byte. Whoever has not
 * sent the whole head and body within the limit loses the connection, as on the Socket.IO port.
 */
public final class PunctualProtocol extends Http11NioProtocol {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Map<PunctualProcessor, SocketWrapperBase<?>> underWay = new ConcurrentHashMap<>();
    private Duration limit = Duration.ofSeconds(10);
    private Runnable cutOff = () -> {};
    private String strictTransport = "";
    private @Nullable Future<?> watch;

    /** @param header what browsers are told of HTTPS with every answer; empty: nothing */
    void strictTransport(String header) {
        strictTransport = header;
    }

    /**
     * To be called before the start.
     *
     * @param limit from the first byte of a request to its last
     * @param cutOff hears of each connection that was closed for it
     */
    void limit(Duration limit, Runnable cutOff) {
        this.limit = limit;
        this.cutOff = cutOff;
    }

    @Override
    protected Processor createProcessor() {
        return new PunctualProcessor(this, new RefusingAdapter(getAdapter(), strictTransport), underWay);
    }

    @Override
    public void start() throws Exception {
        super.start();
        long period = Math.min(LOOK_EVERY.toMillis(), Math.max(1, limit.toMillis() / 4));
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void look() {
        underWay.forEach((processor, connection) -> {
            if (connection.isClosed()) {
                underWay.remove(processor, connection);
            } else if (processor.isLate(limit)) {
                underWay.remove(processor, connection);
                cutOff.run();
                connection.close();
            }
        });
    }
}
