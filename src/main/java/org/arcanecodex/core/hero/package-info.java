/** What a hero is made of: callings, skills and their numbers. Knows no story and no room. */
@NullMarked
@NamedInterface("hero")
package org.arcanecodex.core.hero;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
