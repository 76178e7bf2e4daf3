package org.arcanecodex.account;

/** A refresh token that brings nobody back. Carries no stack trace: it is an answer. */
class Unauthenticated extends RuntimeException {

    Unauthenticated(String why) {
        super(why, null, false, false);
    }
}
