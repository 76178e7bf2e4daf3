package org.arcanecodex.account;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Identity;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody whose access token was good. Controllers get the account by {@code @AuthenticationPrincipal AccountId}. */
class SignedInToken extends AbstractAuthenticationToken {

    private final transient Identity identity;
    private final boolean hasFactor;

    /** @param role what they may do now: staff who came in without a second factor are players */
    SignedInToken(Identity identity, Role role, boolean hasFactor) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
        this.identity = identity;
        this.hasFactor = hasFactor;
        setAuthenticated(true);
    }

    /** Whether they showed a second factor when they came in. */
    boolean hasFactor() {
        return hasFactor;
    }

    String sessionId() {
        return identity.sessionId();
    }

    @Override
    public AccountId getPrincipal() { return identity.account(); }

    @Override
    public Object getCredentials() { return ""; }
}
