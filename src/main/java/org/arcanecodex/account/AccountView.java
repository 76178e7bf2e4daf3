package org.arcanecodex.account;

import java.time.Instant;

/** An account as its owner sees it. */
record AccountView(long id, Account.Kind kind, String displayName, Instant createdAt) {

    static AccountView of(Account account) {
        return new AccountView(account.id().value(), account.kind(), account.displayName(), account.createdAt());
    }
}
