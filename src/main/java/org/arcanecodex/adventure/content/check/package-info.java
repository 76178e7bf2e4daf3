/**
 * The promises that a story keeps before anybody plays it: one small class for each, and a plain sentence for whatever
 * is broken.
 *
 * <p>Nothing here plays; what only play can show is for the trial.
 */
@NullMarked
package org.arcanecodex.adventure.content.check;

import org.jspecify.annotations.NullMarked;
