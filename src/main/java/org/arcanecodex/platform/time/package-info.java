/**
 * What time it is, for all instances alike.
 *
 * <p>Deadlines are instants in the journal, so every instance goes by the database's clock and none by its own. Whoever
 * needs the time takes an {@link java.time.InstantSource}.
 */
@NullMarked
@NamedInterface("time")
package org.arcanecodex.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
