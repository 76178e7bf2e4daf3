package org.arcanecodex.core.adventure;

/** One published version of a story. A room is pinned to it. */
public record StoryRef(String id, int version) {}
