/**
 * Facts that are read far more often than they change, in two levels: in this process for a few seconds, and in the
 * Redis that instances share for as long as their kind allows. Behind both is the database, which alone is true.
 *
 * <p>A module describes its cache to {@code Caches} and tells it when a fact has changed. What is kept is a fact, never
 * what one viewer may see of it.
 */
@NullMarked
@NamedInterface("cache")
package org.arcanecodex.platform.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
