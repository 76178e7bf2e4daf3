/** The names that every module uses for people and places. */
@NullMarked
@NamedInterface("id")
package org.arcanecodex.core.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
