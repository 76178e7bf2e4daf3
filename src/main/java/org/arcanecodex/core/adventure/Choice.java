package org.arcanecodex.core.adventure;

/** What a seat does in this beat. Sealed until all have chosen. */
public record Choice(String option, Momentum momentum) {}
