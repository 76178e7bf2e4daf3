/**
 * What a story is: beats, options, whispers, people, endings, and the conditions that tie them together.
 *
 * <p>Plain values that the rules read. That a story keeps its promises (nothing refers to nothing, every path
 * ends) is checked before it gets here.
 */
@NullMarked
@NamedInterface("story")
package org.arcanecodex.core.adventure.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
