package org.arcanecodex.hero;

import org.arcanecodex.core.id.HeroId;

/** This hero is being deleted. Published in that transaction: whoever keeps something of it deletes it with it. */
public record HeroForgotten(HeroId hero) {}
