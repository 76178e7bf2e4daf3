package org.arcanecodex.core.adventure.story;

/**
 * How a story may end.
 *
 * @param goals points, 0 to 400
 * @param when what the author claims to hold whenever it is reached
 */
public record Ending(String id, String title, String text, int goals, Condition when) {}
