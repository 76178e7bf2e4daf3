package org.arcanecodex.simulation;

/** A promise that was broken. */
public final class Violation extends AssertionError {

    private final Promise promise;

    Violation(Promise promise, String how) {
        super(promise + ": " + how);
        this.promise = promise;
    }

    public Promise promise() { return promise; }
}
