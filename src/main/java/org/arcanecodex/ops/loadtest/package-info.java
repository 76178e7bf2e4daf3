/**
 * The load tool of the jar: {@code java -jar … loadtest}. People who really play, over the network, against a server that
 * knows nothing of it.
 */
@NullMarked
package org.arcanecodex.ops.loadtest;

import org.jspecify.annotations.NullMarked;
