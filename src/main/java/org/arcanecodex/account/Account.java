package org.arcanecodex.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the server knows them.
 *
 * @param deletesAt when all that is theirs will be deleted, if they asked for it
 * @param sessionEpoch how often all of their log-ins had been ended when this was read
 */
public record Account(AccountId id, Kind kind, Role role, String displayName, Instant createdAt,
        @Nullable Instant deletesAt, int sessionEpoch) {

    /** The same person, shown to be them at that epoch: a log-in opens only if none has begun since. */
    Account shownAt(int epoch) {
        return new Account(id, kind, role, displayName, createdAt, deletesAt, epoch);
    }

    /** The same person once what they have done now has ended all their log-ins, and nothing else did. */
    Account afterAllEnded() {
        return shownAt(sessionEpoch + 1);
    }

    public enum Kind {
        /** Came in by one click; lives as long as they come back. */
        @JsonProperty("guest") GUEST,
        /** Has an address and a password. */
        @JsonProperty("player") PLAYER
    }
}
