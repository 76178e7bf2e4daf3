package org.arcanecodex.chat;

import org.arcanecodex.room.RoomsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Talk goes with its room, in the same transaction. */
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
}
