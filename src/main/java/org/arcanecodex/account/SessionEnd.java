package org.arcanecodex.account;

/** Why a log-in is over. */
enum SessionEnd {
    /** They logged out. */
    LEFT,
    /** They logged out everywhere, or ended this one from another. */
    SENT_AWAY,
    /** The guest became a player: what was the guest's opens nothing any more. */
    CLAIMED,
    /** The password was changed. */
    PASSWORD,
    /** What the account may do has changed. */
    ROLE,
    /** The second factor came or went. */
    FACTOR,
    /** The account is to be deleted. */
    DELETED,
    /** A used refresh token was shown again: somebody has a copy. */
    REUSED
}
