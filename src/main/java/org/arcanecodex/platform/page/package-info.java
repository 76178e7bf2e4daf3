/**
 * Long lists in pieces, in one way for all of them: a controller takes a {@code PageQuery}, its {@code PagedList} checks
 * it against the orders and filters that it knows, the store appends the {@code Piece} to its query, and the answer is a
 * {@code Listing} with links.
 *
 * <p>By cursor a piece begins behind the last row of the one before, whatever was added or deleted in between; by number
 * there is a total as well.
 */
@NullMarked
@NamedInterface("page")
package org.arcanecodex.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
