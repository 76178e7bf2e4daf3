package org.arcanecodex.account;

import java.time.Instant;

import org.arcanecodex.core.id.AccountId;
import org.springframework.context.ApplicationContext;

/** Access tokens of people with a role, for tests of what staff may do. */
public final class StaffTokens {

    private StaffTokens() {}

    /** The header's value. */
    public static String bearer(ApplicationContext application, long account, Role role) {
        var staff = new Account(new AccountId(account), Account.Kind.GUEST, role, "Staff", Instant.EPOCH, null, 0);
        return "Bearer " + application.getBean(AccessTokens.class).issue(staff, "session-of-a-test", true);
    }
}
