/** What belongs together: one name for all that a request or a message causes, and spans of it for whoever traces. */
@NullMarked
@NamedInterface("trace")
package org.arcanecodex.platform.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
