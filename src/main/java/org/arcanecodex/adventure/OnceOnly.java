package org.arcanecodex.adventure;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.once.OncePerKey;
import org.arcanecodex.platform.secret.SecretKeys;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A room is made once for each {@code Idempotency-Key}, however often and on whatever instance a client asks that heard
 * no answer. Its invitation is kept by nobody: it is derived from the server's secret, and told again by the same.
 */
@Component
class OnceOnly {

    private final OncePerKey once;
    private final RoomMaking making;
    private final SecretKeys keys;

    OnceOnly(OncePerKey once, RoomMaking making, SecretKeys keys) {
        this.once = once;
        this.making = making;
        this.keys = keys;
    }

    /** @param secret says which of the server's secrets the invitation was derived from */
    private record Kept(String code, String visibility, String scenario, int seats, String salt, String secret) {}

    RoomMaking.Made make(AccountId host, @Nullable String key, String address, RoomMaking.Wish wish) {
        if (key == null) {
            return making.make(host, address, wish);
        }
        var kept = once.answerOutside(host.value(), key, wish, Kept.class, () -> {
            var salt = Invitation.fresh().token();
            var made = making.make(host, address, wish, Invitation.derived(keys, salt));
            return new Kept(made.code().value(), made.visibility(), made.scenario(), made.seats(), salt,
                    Invitation.secret(keys));
        });
        return making.made(new RoomCode(kept.code()), again(kept), kept.visibility(), kept.scenario(), kept.seats());
    }

    private Invitation again(Kept kept) {
        return keys.newestFirst()
                .stream()
                .filter(one -> Invitation.secret(one).equals(kept.secret()))
                .findFirst()
                .map(one -> Invitation.derived(one, kept.salt()))
                .orElseThrow(() -> new ApiProblem("CONFLICT",
                        "This table was made, and its invitation cannot be told again."));
    }
}
