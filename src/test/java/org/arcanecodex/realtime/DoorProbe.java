package org.arcanecodex.realtime;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where both doors are, and what they count. Part of {@link TestDoor}. */
@Component
public class DoorProbe {

    private final DoorLifecycle door;
    private final MeterRegistry meters;
    private int webPort;

    DoorProbe(DoorLifecycle door, MeterRegistry meters) {
        this.door = door;
        this.meters = meters;
    }

    @EventListener
    void learn(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            webPort = started.getWebServer().getPort();
        }
    }

    public int port(Road road) { return road == Road.PLAIN ? webPort : door.port(); }

    /** The sum of what a metric counts, over all that have these tags. */
    public double count(String metric, String... tags) {
        return meters.find(metric).tags(tags).meters().stream().mapToDouble(DoorProbe::value).sum();
    }

    private static double value(Meter meter) {
        for (var measurement : meter.measure()) {
            if (measurement.getStatistic() == Statistic.VALUE || measurement.getStatistic() == Statistic.COUNT) {
                return measurement.getValue();
            }
        }
        return 0;
    }

    public double closed(Road road, String why) {
        return count("arcane.socket.closed", "transport", road.transport(), "why", why);
    }

    public double refused(String why) { return count("arcane.socket.refused", "why", why); }

    /** Waits until nothing is left of anybody. */
    public void awaitNobody() {
        await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(leftovers()).isEmpty());
    }

    /** What is still there, by the gauges that operators see. */
    public java.util.Map<String, Double> leftovers() {
        var left = new java.util.TreeMap<String, Double>();
        for (var gauge : java.util.List.of("arcane.sockets", "arcane.sockets.admitted", "arcane.socket.sessions",
                "arcane.socket.connections", "arcane.requests.pending", "arcane.frame.queue.bytes")) {
            if (count(gauge) != 0) {
                left.put(gauge, count(gauge));
            }
        }
        return left;
    }
}
