package org.arcanecodex.account;

/** Why a log-in is over. */
enum SessionEnd {
    /** They logged out. */
    LEFT,
    /** A used refresh token was shown again: somebody has a copy. */
    REUSED
}
