package org.arcanecodex.core.adventure;

/** How a seat plays by itself, or that it does not. */
public enum Style {
    CAREFUL, PLAIN, BOLD, OFF
}
