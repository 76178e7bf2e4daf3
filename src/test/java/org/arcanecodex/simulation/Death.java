package org.arcanecodex.simulation;

/** The end of an instance, wherever it happened to be: no code of ours may catch it. */
public final class Death extends Error {
    public Death() { super("kill -9", null, false, false); }
}
