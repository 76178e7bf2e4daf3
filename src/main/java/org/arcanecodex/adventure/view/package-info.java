/**
 * What each viewer may know of an adventure: the only place where secrets leave the state.
 *
 * <p>{@link org.arcanecodex.adventure.view.AdventureView} makes whole views and the updates that lead from one to the
 * next, as records of the wire; none of these has a field of a type that could hold a secret of somebody else. Pure:
 * no clock, no I/O. Folding the updates of a step into the view before it gives the view after it.
 */
@NullMarked
package org.arcanecodex.adventure.view;

import org.jspecify.annotations.NullMarked;
