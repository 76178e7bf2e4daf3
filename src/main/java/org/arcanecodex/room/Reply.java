package org.arcanecodex.room;

import org.arcanecodex.core.rule.Refusal;

/** The answer to one command: exactly one of these is called, once, and must not wait. */
public interface Reply<S> {

    /**
     * It is durable. A retry of a known command hears its first number again.
     *
     * @param seq the command's own number
     * @param now the state as this instance knows it, at {@code seq} or later
     */
    void accepted(long seq, S now);

    void refused(Refusal why);

    /** Perhaps done, perhaps not: the same command with the same id may be sent again, to any instance. */
    void tryAgain();

    /** Too much to do here; nothing was done. */
    void busy();

    /** The room is closed; nothing was done. */
    void closed();

    /** There is no such room. */
    void missing();

    /** A fault of ours; nothing was done. */
    void failed();
}
