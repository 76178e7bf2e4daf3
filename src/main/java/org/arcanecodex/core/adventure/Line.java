package org.arcanecodex.core.adventure;

/** The place of one effect in the story: the {@code index}-th of what this grade of this option leads to. */
public record Line(String option, Grade grade, int index) {}
