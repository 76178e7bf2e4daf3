package org.arcanecodex.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/** How somebody comes to a table: to play or to watch, and with which word for the door, if any. */
record Coming(boolean plays, @Nullable String invitation) {

    boolean isInvited() { return invitation != null; }

    /** @param lastSeq the last number seen of the room; negative before the first */
    Request join(String id, RoomCode room, AccountId who, long lastSeq, Instant now) {
        if (!plays) {
            return Request.of(id, "room.spectate", Map.of("code", room.value()), now);
        }
        var words = new HashMap<String, Object>(Map.of("code", room.value(), "nonce", "w" + who.value()));
        if (invitation != null) {
            words.put("invite", invitation);
        }
        if (lastSeq >= 0) {
            words.put("lastSeq", lastSeq);
        }
        return Request.of(id, "room.join", words, now);
    }
}
