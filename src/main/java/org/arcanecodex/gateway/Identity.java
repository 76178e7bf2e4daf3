package org.arcanecodex.gateway;

import java.time.Instant;

import org.arcanecodex.core.id.AccountId;

/**
 * Who a connection speaks for, as its token says.
 *
 * @param sessionId the log-in that the token came from: ending it closes its connections
 * @param expiresAt when the token ends
 */
public record Identity(AccountId account, String sessionId, String displayName, Instant expiresAt) {}
