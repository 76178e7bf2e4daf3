package org.arcanecodex.account;

/** What somebody who came in is told. */
record TokenView(AccountView account, String accessToken, long expiresInSeconds) {}
