package org.arcanecodex.ops;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/**
 * What became of the scheduled work: {@code arcane_jobs_total} by outcome, and {@code arcane_job_slot_lag_seconds}, how
 * long a job is overdue since its last success.
 */
@Component
class Jobs implements ObservationHandler<ScheduledTaskObservationContext> {

    private final ObjectProvider<MeterRegistry> registry;
    private final ObjectProvider<ScheduledAnnotationBeanPostProcessor> schedule;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    /** @param outcome {@code success} or {@code error} */
    record Last(String outcome, long nanos) {}

    private static final class Job {
        private final long periodNanos;
        private volatile Last last;
        private volatile long succeededAt;

        Job(long periodNanos, long now) {
            this.periodNanos = periodNanos;
            this.succeededAt = now;
            this.last = new Last("success", now);
        }
    }

    /** Providers, since whoever watches observations is made before most else. */
    Jobs(ObjectProvider<MeterRegistry> registry, ObjectProvider<ScheduledAnnotationBeanPostProcessor> schedule) {
        this.registry = registry;
        this.schedule = schedule;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStop(ScheduledTaskObservationContext context) {
        var name = name(context.getTargetClass());
        var outcome = context.getError() == null ? "success" : "error";
        registry.getObject().counter("arcane.jobs", "job", name, "outcome", outcome).increment();
        var job = jobs.computeIfAbsent(name, _ -> register(name, context.getTargetClass()));
        job.last = new Last(outcome, System.nanoTime());
        if (context.getError() == null) {
            job.succeededAt = System.nanoTime();
        }
    }

    /** What each job that has run did last, by name. */
    Map<String, String> lastOutcomes() {
        var outcomes = new TreeMap<String, String>();
        jobs.forEach((name, job) -> outcomes.put(name,
                job.last.outcome() + " " + Duration.ofNanos(System.nanoTime() - job.last.nanos()).toSeconds()
                        + " s ago"));
        return outcomes;
    }

    private Job register(String name, Class<?> type) {
        var job = new Job(period(type).toNanos(), System.nanoTime());
        Gauge.builder("arcane.job.slot.lag", job, this::overdueSeconds)
                .description("How long the job is overdue since its last success")
                .baseUnit("seconds")
                .tag("job", name)
                .register(registry.getObject());
        return job;
    }

    private double overdueSeconds(Job job) {
        return Math.max(0, System.nanoTime() - job.succeededAt - job.periodNanos) / 1e9;
    }

    private Duration period(Class<?> type) {
        return schedule.stream()
                .flatMap(all -> all.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().startsWith(type.getName() + "."))
                .filter(FixedDelayTask.class::isInstance)
                .map(task -> ((FixedDelayTask) task).getIntervalDuration())
                .findFirst()
                .orElse(Duration.ofHours(1));
    }

    /** {@code ledger-check} for {@code LedgerCheck}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
