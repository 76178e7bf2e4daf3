package org.arcanecodex.account;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives roles. Guests have none to get. */
@Component
class Roles {

    private final AccountStore accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    Roles(AccountStore accounts, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** False if there is no such player. */
    @Transactional
    boolean give(AccountId by, AccountId to, Role role, String reason) {
        if (!accounts.setRole(to, role)) {
            return false;
        }
        sessions.endAll(to, SessionEnd.ROLE);
        audit.keep(AuditEntry.done("role-changed", Party.account(by.value()), Party.account(to.value()))
                .because(role.name() + ": " + reason.substring(0, Math.min(reason.length(), 280))));
        return true;
    }
}
