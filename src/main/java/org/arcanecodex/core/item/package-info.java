/** Things that heroes own and wear between adventures. Knows no story and no room. */
@NullMarked
@NamedInterface("item")
package org.arcanecodex.core.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
