package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class RoomMetricsTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RoomMetrics metrics = new RoomMetrics(registry);

    @Test
    void theNumbersHaveTheNamesThatDashboardsAskFor() {
        metrics.answered("choose.v1", "accepted", Duration.ofMillis(3));
        metrics.appending(() -> new Appending.Behind(java.util.List.of()));
        metrics.appending(Appending.Fenced::new);
        metrics.deadlineFired(Duration.ofMillis(20));
        metrics.bellGap();
        metrics.mailboxFull();
        assertThat(registry.scrape()).contains(
                "arcane_commands_total{outcome=\"accepted\",type=\"choose.v1\"} 1.0",
                "arcane_command_seconds_count{type=\"choose.v1\"} 1",
                "arcane_append_seconds_count 2", "arcane_append_conflicts_total 1.0",
                "arcane_append_fenced_total 1.0", "arcane_deadline_lag_seconds_count 1",
                "arcane_bell_gap_total 1.0", "arcane_mailbox_full_total 1.0");
    }
}
