package org.arcanecodex.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why the server did not start, in one line that says what to do. */
class StartFailureLine implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("arcane.start");

    @Override
    public void report(FailureAnalysis failure) {
        LOG.error("The Arcane Codex cannot start: {}", line(failure));
    }

    static String line(FailureAnalysis failure) {
        var action = failure.getAction();
        return oneLine(failure.getDescription() + (action == null ? "" : " " + action));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
