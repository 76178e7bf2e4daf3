package org.arcanecodex.platform.trace;

/** The time in which a thread works for something; closed by the same thread. */
@FunctionalInterface
public interface Within extends AutoCloseable {

    Within NOTHING = () -> {};

    @Override
    void close();
}
