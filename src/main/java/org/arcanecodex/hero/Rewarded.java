package org.arcanecodex.hero;

import java.util.Map;

import org.arcanecodex.core.hero.Skill;

/**
 * A hero after a reward.
 *
 * @param renown all adventures together
 * @param before how good the hero was, without gear
 * @param after how good the hero is now
 */
public record Rewarded(long renown, Map<Skill, Integer> before, Map<Skill, Integer> after) {}
