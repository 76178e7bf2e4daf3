package org.arcanecodex.core.adventure;

/** Who may take a seat: anybody, or those with the invitation and those whom the host admits. */
public enum Visibility {
    PUBLIC, PRIVATE
}
