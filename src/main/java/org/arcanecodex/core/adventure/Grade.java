package org.arcanecodex.core.adventure;

/** How a check came out. */
public enum Grade {
    TRIUMPH, SUCCESS, FAILURE, DISASTER;

    public boolean passed() {
        return this == TRIUMPH || this == SUCCESS;
    }
}
