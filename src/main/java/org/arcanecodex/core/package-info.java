/**
 * The rules of the game, pure: no framework, no I/O, no clock, no ambient dice.
 *
 * <p>Each part is a named interface of its own. Everything above may call down into it; it knows nobody. Time and
 * chance reach it as arguments, and "no" leaves it as a value.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.arcanecodex.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
