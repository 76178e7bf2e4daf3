package org.arcanecodex.account;

import org.arcanecodex.core.id.AccountId;

/**
 * This account is being deleted. Published in that transaction: whoever keeps something that this person wrote deletes
 * it with them.
 */
public record AccountForgotten(AccountId account) {}
