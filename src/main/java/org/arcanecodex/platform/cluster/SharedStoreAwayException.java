package org.arcanecodex.platform.cluster;

/** The shared store does not answer; whether it did what was asked is not known. Carries no stack trace. */
public final class SharedStoreAwayException extends RuntimeException {

    SharedStoreAwayException(String message) {
        super(message, null, false, false);
    }
}
