package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** Coming, going and knocking. */
public sealed interface RoomRequest extends ClientMessage {

    /**
     * Enters a room, takes the first free seat while its lobby is open, and is also how one comes back.
     *
     * @param invite the token of a private room's invitation
     * @param lastSeq the last frame seen; with a recent one only what was missed is sent
     * @param nonce the client's own share of the dice, used when a seat is taken
     */
    @WireName("room.join")
    record Join(String code, @Nullable String invite, @Nullable Long lastSeq, @Nullable String nonce)
            implements
                RoomRequest {
        public Join {
            Guard.name("code", code);
            Guard.optionalName("invite", invite);
            Guard.optionalName("nonce", nonce);
            if (lastSeq != null && lastSeq < 0) {
                throw new BadMessage("lastSeq must not be negative");
            }
        }
    }

    @WireName("room.leave")
    record Leave() implements RoomRequest {}

    @WireName("room.spectate")
    record Spectate(String code) implements RoomRequest {
        public Spectate {
            Guard.name("code", code);
        }
    }

    /** Asks the host of a private room to be let in. */
    @WireName("room.knock")
    record Knock(String code) implements RoomRequest {
        public Knock {
            Guard.name("code", code);
        }
    }

    /** The host's nod to who knocked. */
    @WireName("room.admit")
    record Admit(Long account) implements RoomRequest {
        public Admit {
            Guard.given("account", account);
        }
    }
}
