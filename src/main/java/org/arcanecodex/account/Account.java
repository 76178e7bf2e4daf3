package org.arcanecodex.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.arcanecodex.core.id.AccountId;

/** A person as the server knows them. */
public record Account(AccountId id, Kind kind, String displayName, Instant createdAt) {

    public enum Kind {
        /** Came in by one click; lives as long as they come back. */
        @JsonProperty("guest") GUEST
    }
}
