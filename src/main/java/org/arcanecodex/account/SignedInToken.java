package org.arcanecodex.account;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Identity;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody whose access token was good. Controllers get the account by {@code @AuthenticationPrincipal AccountId}. */
class SignedInToken extends AbstractAuthenticationToken {

    private final transient Identity identity;

    /** @param role what they may do now: staff who came in without a second factor are players */
    SignedInToken(Identity identity, Role role) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
        this.identity = identity;
        setAuthenticated(true);
    }

    String sessionId() {
        return identity.sessionId();
    }

    @Override
    public AccountId getPrincipal() { return identity.account(); }

    @Override
    public Object getCredentials() { return ""; }
}
