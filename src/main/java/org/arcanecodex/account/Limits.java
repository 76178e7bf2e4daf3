package org.arcanecodex.account;

/** The rates of routes that somebody without an account may use; their defaults are in {@code application.yml}. */
final class Limits {

    /** New accounts from one address: a class room may, a script may not. */
    static final String NEWCOMERS = "${arcane.account.guests}";

    /** Tries with a password from one address, whoever they are for. */
    static final String LOG_INS = "${arcane.account.log-ins}";

    /** Renewals of access tokens from one address. */
    static final String REFRESHES = "${arcane.account.refreshes}";

    private Limits() {}
}
