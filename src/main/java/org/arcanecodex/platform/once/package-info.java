/** Writes that a client may repeat: one {@code Idempotency-Key}, one effect, one answer. */
@NullMarked
@NamedInterface("once")
package org.arcanecodex.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
