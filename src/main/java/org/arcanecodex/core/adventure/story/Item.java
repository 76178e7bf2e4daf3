package org.arcanecodex.core.adventure.story;

import org.arcanecodex.core.hero.Skill;
import org.jspecify.annotations.Nullable;

/** A thing that one can have. @param helps +5 on this skill */
public record Item(String id, String name, @Nullable Skill helps) {}
