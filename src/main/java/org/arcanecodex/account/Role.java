package org.arcanecodex.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody may do beyond playing. */
public enum Role {
    @JsonProperty("player") PLAYER,
    /** Keeps the peace among players. */
    @JsonProperty("moderator") MODERATOR,
    /** Runs the server. */
    @JsonProperty("steward") STEWARD;

    /** Staff need a second factor for whatever a player may not do. */
    public boolean isStaff() {
        return this != PLAYER;
    }
}
