package org.arcanecodex.account;

import java.time.InstantSource;
import java.util.Locale;

import org.arcanecodex.account.LinkStore.Purpose;
import org.arcanecodex.account.LoginStore.Login;
import org.arcanecodex.account.mail.Letters;
import org.arcanecodex.account.mail.PostOffice;
import org.arcanecodex.account.password.PasswordHash;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what somebody comes in with: by the password that they know, or by a letter if they forgot it. */
@Service
class Credentials {

    private final Logins logins;
    private final LoginStore store;
    private final MailedLinks links;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Accounts accounts;
    private final LoginGuard guard;
    private final PostOffice post;
    private final Letters letters;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Credentials(Logins logins, LoginStore store, MailedLinks links, PasswordRules rules, Sessions sessions,
            Accounts accounts, LoginGuard guard, PostOffice post, Letters letters, AuditTrail audit,
            InstantSource clock, PlatformTransactionManager transactions) {
        this.logins = logins;
        this.store = store;
        this.links = links;
        this.rules = rules;
        this.sessions = sessions;
        this.accounts = accounts;
        this.guard = guard;
        this.post = post;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends all log-ins, the one that asks too. */
    void changePassword(Account me, String old, String wanted, Locale locale) {
        var login = logins.again(me, old);
        var hash = fitHash(me, login, wanted);
        transaction.executeWithoutResult(_ -> {
            accounts.hold(me.id());
            replace(me, login, login.email(), hash);
        });
        post.send(letters.passwordChanged(login.email().typed(), me.displayName(), locale));
    }

    void changeAddress(Account me, String password, EmailAddress wanted, Locale locale) {
        var login = logins.again(me, password);
        var hash = logins.newHash(wanted, password);
        transaction.executeWithoutResult(_ -> {
            accounts.hold(me.id());
            links.forget(me);
            if (!store.change(login, wanted, hash)) {
                throw somebodyElse();
            }
            audit.keep(AuditEntry.done("address-changed", party(me), party(me)));
        });
        if (!login.email().key().equals(wanted.key())) {
            post.send(letters.addressChanged(login.email().typed(), me.displayName(), locale));
            links.askToConfirm(me, locale);
        }
    }

    /** The owner of the box says that the address is theirs. */
    void confirm(String token) {
        var link = links.find(token, Purpose.CONFIRM).orElseThrow(Credentials::outdated);
        transaction.executeWithoutResult(_ -> {
            if (!links.use(link) || !store.confirm(link.account(), link.address(), clock.instant())) {
                throw outdated();
            }
        });
    }

    /** A new password for whoever reads the box; a second factor is still asked for. */
    EmailAddress recover(String token, String wanted) {
        var link = links.find(token, Purpose.RECOVER).orElseThrow(Credentials::outdated);
        var login = store.of(link.account())
                .filter(found -> found.email().key().equals(link.address()))
                .orElseThrow(Credentials::outdated);
        var me = accounts.own(link.account());
        var hash = fitHash(me, login, wanted);
        transaction.executeWithoutResult(_ -> {
            accounts.hold(me.id());
            if (!links.use(link)) {
                throw outdated();
            }
            replace(me, login, login.email(), hash);
            store.confirm(me.id(), link.address(), clock.instant());
        });
        guard.passed(LoginGuard.everybody(login.email()));
        return login.email();
    }

    private PasswordHash fitHash(Account me, Login login, String wanted) {
        rules.fault(wanted, login.email().typed(), me.displayName()).ifPresent(fault -> {
            throw ApiProblem.badField("newPassword", fault);
        });
        return logins.newHash(login.email(), wanted);
    }

    private void replace(Account me, Login login, EmailAddress email, PasswordHash hash) {
        if (!store.change(login, email, hash)) {
            throw somebodyElse();
        }
        links.forget(me);
        sessions.endAll(me.id(), SessionEnd.PASSWORD);
        audit.keep(AuditEntry.done("password-changed", party(me), party(me)));
    }

    private static Party party(Account me) {
        return Party.account(me.id().value());
    }

    private static ApiProblem somebodyElse() {
        return new ApiProblem("CONFLICT", "It was changed in the same moment. Please look again.");
    }

    private static ApiProblem outdated() {
        return ApiProblem.badField("token", "is used up or too old; ask for a new letter");
    }
}
