package org.arcanecodex.platform.command;

/** A command was called in a way that it does not understand; the message says what it wants. */
public final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUseException(String message) {
        super(message);
    }
}
