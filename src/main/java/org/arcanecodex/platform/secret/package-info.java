/**
 * The server's one secret, and the keys that are made of it.
 *
 * <p>Whoever needs a key asks for it by a label of its own, so that no two uses ever share one. Nobody sees the secret
 * itself. In production it is given from outside; elsewhere one is made at the first start and kept beside the data.
 */
@NullMarked
@NamedInterface("secret")
package org.arcanecodex.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
