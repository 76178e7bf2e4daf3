/** The look at everything before a start: {@code java -jar … preflight}. */
@NullMarked
package org.arcanecodex.ops.preflight;

import org.jspecify.annotations.NullMarked;
