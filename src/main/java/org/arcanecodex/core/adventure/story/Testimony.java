package org.arcanecodex.core.adventure.story;

import org.jspecify.annotations.Nullable;

/** What a companion says on the way out and back. */
public record Testimony(@Nullable String leaves, @Nullable String returns, @Nullable String betrays) {}
