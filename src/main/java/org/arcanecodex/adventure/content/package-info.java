/**
 * The stories on offer: read from files, checked, tried by bots, and kept for as long as a room needs them.
 *
 * <p>{@link org.arcanecodex.adventure.content.Scenarios} is what the rules and the rest of the module see. A file that
 * breaks a promise is left out and named; it never stops the server.
 */
@NullMarked
@NamedInterface("content")
package org.arcanecodex.adventure.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
