package org.arcanecodex.adventure;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One connection at a table.
 *
 * @param order the instant of the arrival in epoch millis, or later so that it is unique here: of several connections of a person the newest acts, all of them see
 */
record Member(Connection connection, long order, Pass pass) {

    /**
     * What somebody showed at the door.
     *
     * @param inviteHash of the invitation's token, if there was one
     * @param nonce the window's own, the same again when it comes back
     */
    record Pass(@Nullable String inviteHash, @Nullable String nonce) {}

    @Nullable
    String inviteHash() {
        return pass.inviteHash();
    }

    /** Another window of the same person: it has gone on there, and not come back here. */
    boolean isOtherWindowOf(Member other) {
        return account().equals(other.account()) && pass.nonce() != null && other.pass.nonce() != null
                && !pass.nonce().equals(other.pass.nonce());
    }

    AccountId account() {
        return connection.identity().account();
    }
}
