package org.arcanecodex.platform.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about an unfit secret. */
class UnfitSecretAnalyzer extends AbstractFailureAnalyzer<UnfitSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitSecretException cause) {
        return new FailureAnalysis(cause.getMessage() + ".",
                "Set SECRET_KEY to at least 32 random characters, for example from: openssl rand -base64 48", cause);
    }
}
