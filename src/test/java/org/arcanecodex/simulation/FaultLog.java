package org.arcanecodex.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Reads what a server would write into its log: whatever it calls an error is one, and breaks a promise. */
final class FaultLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.arcanecodex");
    private final Level before = logger.getLevel();
    private final boolean wasAdditive = logger.isAdditive();

    private FaultLog() {}

    /** Until closed, nothing of ours goes to the log itself. */
    static FaultLog read() {
        var log = new FaultLog();
        log.setContext(log.logger.getLoggerContext());
        log.start();
        log.logger.setLevel(Level.ERROR);
        log.logger.setAdditive(false);
        log.logger.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var what = event.getFormattedMessage()
                + (thrown == null ? "" : ": " + thrown.getClassName() + " " + thrown.getMessage());
        Scheduler.ofThisThread()
                .ifPresent(scheduler -> scheduler.fail(new Violation(Promise.NO_FAULT_OF_OURS,
                        scheduler.instant() + ": " + what)));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        logger.setAdditive(wasAdditive);
    }
}
