/**
 * Passwords: which are good enough, and how they are kept.
 *
 * <p>They are hashed with Argon2id by few threads of their own, so that a storm of log-ins takes neither the memory nor
 * the processors from those who play. Spring Security's encoder draws a salt of its own for each password; here a salt
 * belongs to an address, so that a log-in costs the same however many accounts there are for it, or none.
 */
@NullMarked
package org.arcanecodex.account.password;

import org.jspecify.annotations.NullMarked;
