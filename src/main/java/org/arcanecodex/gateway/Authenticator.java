package org.arcanecodex.gateway;

import java.util.Optional;

/** Tells who an access token speaks for. Called on I/O threads: quick, and without waiting for anything remote. */
public interface Authenticator {

    /** Empty if the token is not ours, not valid any more, or its session has ended. */
    Optional<Identity> authenticate(String token);
}
