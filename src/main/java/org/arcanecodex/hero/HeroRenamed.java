package org.arcanecodex.hero;

import org.arcanecodex.core.id.HeroId;

/** This hero is called otherwise from now on. */
public record HeroRenamed(HeroId hero) {}
