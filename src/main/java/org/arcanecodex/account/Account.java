package org.arcanecodex.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the server knows them.
 *
 * @param deletesAt when all that is theirs will be deleted, if they asked for it
 */
public record Account(AccountId id, Kind kind, Role role, String displayName, Instant createdAt,
        @Nullable Instant deletesAt) {

    public enum Kind {
        /** Came in by one click; lives as long as they come back. */
        @JsonProperty("guest") GUEST,
        /** Has an address and a password. */
        @JsonProperty("player") PLAYER
    }
}
