package org.arcanecodex.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.arcanecodex.account.LinkStore.Link;
import org.arcanecodex.account.LinkStore.Purpose;
import org.arcanecodex.account.LoginStore.Login;
import org.arcanecodex.account.mail.Letters;
import org.arcanecodex.account.mail.PostOffice;
import org.springframework.stereotype.Component;

/** Links that come by mail: 256 bits that only the owner of the box has, kept as a hash, good once and not for long. */
@Component
class MailedLinks {

    private static final Duration TO_CONFIRM = Duration.ofDays(3);
    private static final Duration TO_RECOVER = Duration.ofMinutes(30);
    private static final int BYTES = 32;

    /** For one account and purpose no oftener than this. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    /** Of one address; whoever has more must wait for the next letter. */
    private static final int MOST_LETTERS = 5;

    private final LinkStore store;
    private final LoginStore logins;
    private final Accounts accounts;
    private final PostOffice post;
    private final Letters letters;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    MailedLinks(LinkStore store, LoginStore logins, Accounts accounts, PostOffice post, Letters letters,
            InstantSource clock) {
        this.store = store;
        this.logins = logins;
        this.accounts = accounts;
        this.post = post;
        this.letters = letters;
        this.clock = clock;
    }

    /** Asks whether an account's address is its owner's. */
    void askToConfirm(Account account, Locale locale) {
        if (post.isOpen()) {
            post.later(() -> logins.of(account.id())
                    .filter(login -> !login.isConfirmed() && mayWrite(login, Purpose.CONFIRM))
                    .ifPresent(login -> post.sendNow(letters.confirm(login.email().typed(), account.displayName(),
                            made(login, Purpose.CONFIRM, TO_CONFIRM), locale))));
        }
    }

    /** Sends a way back to each account of an address, if there are any; the caller cannot tell. */
    void sendWayBack(EmailAddress email, Locale locale) {
        post.later(() -> logins.ofAddress(email)
                .stream()
                .filter(login -> mayWrite(login, Purpose.RECOVER))
                .limit(MOST_LETTERS)
                .forEach(login -> accounts.find(login.account())
                        .ifPresent(account -> post.sendNow(letters.recover(login.email().typed(),
                                account.displayName(), made(login, Purpose.RECOVER, TO_RECOVER), locale)))));
    }

    private boolean mayWrite(Login login, Purpose purpose) {
        return !store.isFresh(login.account(), purpose, clock.instant().minus(PAUSE));
    }

    private String made(Login login, Purpose purpose, Duration life) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        store.insert(new Link(Sha256.hex(token), login.account(), login.email().key()), purpose, now, now.plus(life));
        return token;
    }

    Optional<Link> find(String token, Purpose purpose) {
        return store.find(Sha256.hex(token), purpose, clock.instant());
    }

    /** False if somebody else was quicker. In the transaction of what it is used for. */
    boolean use(Link link) {
        return store.use(link);
    }

    /** Whatever was sent before opens nothing any more. */
    void forget(Account account) {
        store.deleteOf(account.id());
    }
}
