/**
 * The rules of an adventure: one to four seats, a story told in beats, whispers, sealed choices and dice.
 *
 * <p>{@link org.arcanecodex.core.adventure.AdventureRules} turns commands into events; {@code Adventure} is the state
 * they fold to. Events say in their type who may learn of them, and what is secret in state or event sits in a
 * {@code Sealed}. Prose stays in the story; everything here names it by id.
 */
@NullMarked
@NamedInterface("adventure")
package org.arcanecodex.core.adventure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
