package org.arcanecodex.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.account.mail.Letters;
import org.arcanecodex.account.mail.PostOffice;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How accounts end: a guest at once, since they could not come back; a player after a while in which they can think
 * better of it. What is left is a number and a date, so that a restored backup can be told whom to forget again.
 */
@Service
class AccountEnding {

    private final AccountStore accounts;
    private final LoginStore logins;
    private final LinkStore links;
    private final SessionStore sessionStore;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Accounts face;
    private final PostOffice post;
    private final Letters letters;
    private final AuditTrail audit;
    private final AccountProperties properties;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    AccountEnding(AccountStore accounts, LoginStore logins, LinkStore links, SessionStore sessionStore,
            Sessions sessions, SecondFactors factors, Accounts face, PostOffice post, Letters letters,
            AuditTrail audit, AccountProperties properties, InstantSource clock,
            PlatformTransactionManager transactions, ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.logins = logins;
        this.links = links;
        this.sessionStore = sessionStore;
        this.sessions = sessions;
        this.factors = factors;
        this.face = face;
        this.post = post;
        this.letters = letters;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = facts;
    }

    /** Whoever asks has shown that they may. */
    void ask(Account me, Locale locale) {
        var party = Party.account(me.id().value());
        audit.note(AuditEntry.done("deletion-asked", party, party));
        sessions.endAll(me.id(), SessionEnd.DELETED);
        if (me.kind() == Account.Kind.GUEST) {
            forget(me.id(), () -> accounts.delete(me.id()));
            return;
        }
        var then = clock.instant().plus(properties.deletionGrace());
        accounts.deletesAt(me.id(), then);
        logins.of(me.id())
                .ifPresent(login -> post.send(letters.deletionAsked(login.email().typed(), me.displayName(), day(then),
                        locale)));
    }

    private static String day(Instant then) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(then.atOffset(ZoneOffset.UTC));
    }

    void undo(Account me) {
        accounts.keep(me.id());
        var party = Party.account(me.id().value());
        audit.note(AuditEntry.done("deletion-undone", party, party));
    }

    /** True if they were deleted now: in one transaction with all that modules keep of them. */
    boolean forget(AccountId account, BooleanSupplier deletes) {
        boolean deleted = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!deletes.getAsBoolean()) {
                return false;
            }
            accounts.bury(account, clock.instant());
            logins.deleteOf(account);
            links.deleteOf(account);
            factors.takeOff(account);
            sessionStore.deleteOf(account);
            facts.publishEvent(new AccountForgotten(account));
            return true;
        }));
        if (deleted) {
            face.forget(account);
        }
        return deleted;
    }
}
