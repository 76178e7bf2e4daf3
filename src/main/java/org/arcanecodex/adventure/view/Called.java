package org.arcanecodex.adventure.view;

import java.util.Map;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;

/** How the people at a table and their own heroes are called. */
public record Called(Map<AccountId, String> people, Map<HeroId, String> heroes) {}
