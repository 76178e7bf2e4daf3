package org.arcanecodex.core.adventure.story;

/** A way on from a beat. @param to a beat or an ending */
public record Next(Condition when, String to) {}
