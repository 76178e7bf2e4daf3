/**
 * What instances need of each other: a lease, so that one tries, and a bell, so that others look.
 *
 * <p>Both are conveniences. Either may forget, repeat or be away at any moment, and nothing is lost by it: what is
 * true is in the database.
 */
@NullMarked
@NamedInterface("cluster")
package org.arcanecodex.platform.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
