package org.arcanecodex.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Coming in and coming back: an account, a session, and the tokens for both. */
@Service
class SignIns {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AccountMetrics metrics;

    SignIns(Accounts accounts, Sessions sessions, AccessTokens tokens, AccountMetrics metrics) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** Somebody who may play now, with what brings them back later. */
    record SignedIn(Account account, String accessToken, RefreshToken refreshToken) {}

    SignedIn asGuest(@Nullable String displayName, SessionOrigin from) {
        return in(accounts.createGuest(displayName), from);
    }

    /** Whoever they are was shown before. */
    SignedIn in(Account account, SessionOrigin from) {
        return signedIn(account, sessions.open(account, from));
    }

    /** @throws Unauthenticated if the token brings nobody back */
    SignedIn again(RefreshToken token) {
        var granted = sessions.carryOn(token);
        var account = accounts.find(granted.account()).orElseThrow(() -> metrics.refused("refresh-unknown"));
        accounts.seen(account.id());
        return signedIn(account, granted);
    }

    private SignedIn signedIn(Account account, Sessions.Granted granted) {
        return new SignedIn(account, tokens.issue(account, granted.sessionId(), granted.hasFactor()), granted.token());
    }
}
