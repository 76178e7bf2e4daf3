package org.arcanecodex.platform.secret;

/** Production was started with a secret that is none. */
class UnfitSecretException extends RuntimeException {

    UnfitSecretException(String fault) {
        super(fault);
    }
}
