package org.arcanecodex.adventure;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;

/** Who may see a room from inside. Who may sit down is the rules' business. */
final class Admission {

    private Admission() {}

    /** @param inviteHash of the token that was shown, if one was */
    static boolean maySee(Adventure state, AccountId account, @Nullable String inviteHash) {
        return state.table().seatOf(account).isPresent() || mayWatch(state, account, inviteHash);
    }

    static boolean mayWatch(Adventure state, AccountId account, @Nullable String inviteHash) {
        return !state.table().blocked().contains(account)
                && (state.setup().visibility() == Visibility.PUBLIC || isAsked(state, account, inviteHash));
    }

    private static boolean isAsked(Adventure state, AccountId account, @Nullable String inviteHash) {
        return state.table().host().equals(account) || state.table().admitted().contains(account)
                || inviteHash != null && inviteHash.equals(state.setup().inviteHash());
    }
}
