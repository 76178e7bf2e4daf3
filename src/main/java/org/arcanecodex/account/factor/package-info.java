/**
 * Second factors: codes of half a minute by RFC 6238, and codes on paper for the day on which the phone is gone.
 *
 * <p>The calculation is our own: it is twenty lines of HMAC with the RFC's own test vectors, less than a library's
 * surface. The shared secret is sealed with a key of the server's, so that the database alone opens nothing.
 */
@NullMarked
package org.arcanecodex.account.factor;

import org.jspecify.annotations.NullMarked;
