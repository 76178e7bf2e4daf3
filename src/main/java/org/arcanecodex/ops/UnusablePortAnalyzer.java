package org.arcanecodex.ops;

import java.net.BindException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why nobody can listen on a port that nobody has: it is for root alone, or the host is not this machine. */
class UnusablePortAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BindException cause) {
        return new FailureAnalysis("Cannot listen on a port: " + cause.getMessage() + ".",
                "Check PORT, SOCKET_PORT, MANAGEMENT_PORT and the addresses to listen on.", cause);
    }
}
