package org.arcanecodex.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param role of staff only
 */
record AccountView(long id, Account.Kind kind, String displayName, Instant createdAt, @Nullable Role role,
        @Nullable Instant deletesAt) {

    static AccountView of(Account account) {
        return new AccountView(account.id().value(), account.kind(), account.displayName(), account.createdAt(),
                account.role().isStaff() ? account.role() : null, account.deletesAt());
    }
}
