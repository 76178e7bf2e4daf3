package org.arcanecodex.account;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.arcanecodex.account.password.PasswordHash;
import org.arcanecodex.account.password.PasswordRules;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes players: out of nothing, or out of a guest, who keeps all that is theirs.
 *
 * <p>Whether somebody has that address already is never told: there may be several accounts for one, and the password
 * tells them apart.
 */
@Service
class Registration {

    private final Accounts accounts;
    private final LoginStore store;
    private final Logins logins;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final MailedLinks links;
    private final AccountMetrics metrics;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Registration(Accounts accounts, LoginStore store, Logins logins, PasswordRules rules, Sessions sessions,
            MailedLinks links, AccountMetrics metrics, AuditTrail audit, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.store = store;
        this.logins = logins;
        this.rules = rules;
        this.sessions = sessions;
        this.links = links;
        this.metrics = metrics;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What somebody types who wants an account. */
    record Wish(
            @NotNull(message = ApiProblem.MISSING) @Size(max = EmailAddress.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String email,
            @NotNull(message = ApiProblem.MISSING) @Size(max = PasswordRules.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String password,
            @Nullable @Size(max = ReadableName.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String displayName) {

        /** Never shows it. */
        @Override
        public String toString() { return "Wish"; }
    }

    /** The same, looked at. */
    private record Checked(EmailAddress email, String password, ReadableName name) {}

    Account register(Wish wish, Locale locale) {
        var checked = checked(wish, Objects.requireNonNullElse(wish.displayName(), ""));
        accounts.refuseTaken(checked.name());
        var hash = logins.newHash(checked.email(), checked.password());
        var player = Objects.requireNonNull(transaction.execute(_ -> {
            var made = accounts.createPlayer(checked.name());
            store.insert(made.id(), checked.email(), hash);
            return made;
        }));
        return begun(player, "registered", locale);
    }

    /** All that the guest's tokens opened is closed: whoever copied one has nothing of the player. */
    Account claim(Account guest, Wish wish, Locale locale) {
        if (guest.kind() != Account.Kind.GUEST) {
            throw alreadyTheirs();
        }
        var checked = checked(wish, Objects.requireNonNullElse(wish.displayName(), guest.displayName()));
        accounts.refuseTaken(checked.name());
        var hash = logins.newHash(checked.email(), checked.password());
        transaction.executeWithoutResult(_ -> become(guest, checked, hash));
        accounts.forget(guest.id());
        metrics.opened(Account.Kind.PLAYER);
        var player = accounts.find(guest.id()).orElseThrow(Registration::alreadyTheirs);
        return begun(player.shownAt(guest.afterAllEnded().sessionEpoch()), "claimed", locale);
    }

    private Account begun(Account player, String act, Locale locale) {
        var party = Party.account(player.id().value());
        audit.note(AuditEntry.done(act, party, party));
        links.askToConfirm(player, locale);
        return player;
    }

    private void become(Account guest, Checked checked, PasswordHash hash) {
        if (!accounts.claim(guest.id(), checked.name())) {
            throw alreadyTheirs();
        }
        try {
            store.insert(guest.id(), checked.email(), hash);
        } catch (DuplicateKeyException e) {
            throw alreadyTheirs();
        }
        sessions.endAll(guest.id(), SessionEnd.CLAIMED);
    }

    private static ApiProblem alreadyTheirs() {
        return new ApiProblem("ALREADY_DONE", "This account has an address and a password already.");
    }

    private Checked checked(Wish wish, String displayName) {
        var errors = new ArrayList<ApiProblem.Field>();
        var email = EmailAddress.parse(wish.email());
        if (email.isEmpty()) {
            errors.add(new ApiProblem.Field("email", "is no e-mail address"));
        }
        var name = ReadableName.parse(displayName);
        if (name.isEmpty()) {
            errors.add(new ApiProblem.Field("displayName",
                    "needs 1 to " + ReadableName.LONGEST + " characters that can be read"));
        }
        rules.fault(wish.password(), wish.email(), displayName)
                .ifPresent(fault -> errors.add(new ApiProblem.Field("password", fault)));
        if (!errors.isEmpty()) {
            throw ApiProblem.badFields(errors);
        }
        return new Checked(email.orElseThrow(), wish.password(), name.orElseThrow());
    }
}
