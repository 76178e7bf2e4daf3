package org.arcanecodex.core.adventure;

/** What one player thanks another for. */
public enum HonourKind {
    KIND, CLEVER, VIVID
}
