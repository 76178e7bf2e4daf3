package org.arcanecodex.ops;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.ErrorHandler;

/** What is said when scheduled work fails: one line now and then while the database is away, everything else in full. */
@Configuration(proxyBeanMethods = false)
class JobErrors {

    @Bean
    SimpleAsyncTaskSchedulerCustomizer jobErrorsAreSaidOnce() {
        return scheduler -> scheduler.setErrorHandler(new Teller());
    }

    static final class Teller implements ErrorHandler {

        private static final Logger LOG = LoggerFactory.getLogger("arcane.work");
        private static final long SILENCE = Duration.ofMinutes(1).toNanos();

        private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - SILENCE);

        @Override
        public void handleError(Throwable error) {
            if (!(error instanceof DataAccessException || error instanceof TransactionException)) {
                LOG.error("Scheduled work failed", error);
                return;
            }
            long last = saidAt.get();
            long now = System.nanoTime();
            if (now - last >= SILENCE && saidAt.compareAndSet(last, now)) {
                LOG.warn("Scheduled work has to wait for the database: {}", error.getMessage());
            }
        }
    }
}
