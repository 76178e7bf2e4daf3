package org.arcanecodex.core.adventure;

import org.arcanecodex.core.hero.Skill;

/**
 * A check that somebody led and passed, and what it taught them.
 *
 * @param option what they did
 */
public record Lesson(int seat, Skill skill, int points, String option, Grade grade) {}
