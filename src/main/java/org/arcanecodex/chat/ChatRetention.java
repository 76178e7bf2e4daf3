package org.arcanecodex.chat;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.room.RoomsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Talk goes with its room, and what somebody said goes with their account; each in the same transaction. */
@Component
class ChatRetention {

    private final ChatStore store;

    ChatRetention(ChatStore store) {
        this.store = store;
    }

    @EventListener
    void forget(RoomsForgotten gone) {
        gone.codes().forEach(store::forget);
    }

    @EventListener
    void forget(AccountForgotten gone) {
        store.forget(gone.account());
    }
}
