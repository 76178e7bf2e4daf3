/**
 * Bots that play a story through the real rules, with seeded dice and a clock that is moved by hand.
 *
 * <p>Finds what no reading finds: a table that gets stuck, an ending that nobody meets, odds and lengths that are off.
 * A thousand games of a story take seconds, and the same seed always plays the same games.
 */
@NullMarked
package org.arcanecodex.adventure.content.trial;

import org.jspecify.annotations.NullMarked;
