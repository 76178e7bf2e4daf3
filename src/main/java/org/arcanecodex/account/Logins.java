package org.arcanecodex.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.account.LoginStore.Login;
import org.arcanecodex.account.password.PasswordHash;
import org.arcanecodex.account.password.PasswordHasher;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Service;

/**
 * Tells by an address and a password whose they are. One hash is calculated whatever is said, and the answer to a wrong
 * password is the answer to an address that nobody has.
 */
@Service
class Logins {

    private final LoginStore store;
    private final LoginGuard guard;
    private final PasswordHasher hasher;
    private final AccountMetrics metrics;
    private final SecureRandom random = new SecureRandom();

    Logins(LoginStore store, LoginGuard guard, PasswordHasher hasher, AccountMetrics metrics) {
        this.store = store;
        this.guard = guard;
        this.hasher = hasher;
        this.metrics = metrics;
    }

    /**
     * @param guardKey what failures are counted under; {@link LoginGuard#passed} is the caller's to say
     * @throws ApiProblem if they belong to nobody, or there were too many tries
     */
    Login find(EmailAddress email, String password, String guardKey) {
        guard.enter(guardKey);
        var candidates = store.ofAddress(email);
        var hash = hasher.hash(password, store.salt(email).orElseGet(this::newSalt));
        return candidates.stream()
                .filter(login -> login.password().isSameAs(hash))
                .findFirst()
                .or(() -> madeOtherwise(candidates, hash, email, password))
                .orElseThrow(() -> {
                    metrics.authFailed("password");
                    return ApiProblem.unauthenticated("That address and that password do not belong together.");
                });
    }

    /** Passwords from before today's cost was set get a hash of today's, now that they are known. */
    private Optional<Login> madeOtherwise(List<Login> candidates, PasswordHash now, EmailAddress email,
            String password) {
        for (var login : candidates) {
            if (!login.password().isMadeLike(now)
                    && hasher.hashLike(login.password(), password).isSameAs(login.password())) {
                store.change(login, login.email(), now);
                return store.of(login.account()).filter(renewed -> renewed.password().isSameAs(now));
            }
        }
        return Optional.empty();
    }

    /**
     * Somebody who is logged in says their password once more.
     *
     * @throws ApiProblem if they have none, or it is another one, or there were too many tries
     */
    Login again(Account account, String password) {
        var login = store.of(account.id())
                .orElseThrow(() -> new ApiProblem("CONFLICT", "A guest has no password. Keep this account first."));
        var key = LoginGuard.account(account.id().value());
        guard.enter(key);
        if (!hasher.hashLike(login.password(), password).isSameAs(login.password())) {
            metrics.authFailed("password");
            throw ApiProblem.badField("password", "is not your password");
        }
        guard.passed(key);
        return login;
    }

    /** A new password's hash, under the one salt of its address. Takes its time: no transaction may be open. */
    PasswordHash newHash(EmailAddress email, String password) {
        return hasher.hash(password, store.saltOrElse(email, newSalt()));
    }

    private byte[] newSalt() {
        var salt = new byte[PasswordHash.SALT_LENGTH];
        random.nextBytes(salt);
        return salt;
    }
}
