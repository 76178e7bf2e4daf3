/** Long lists in pieces: opaque cursors, a bounded limit, what comes next. */
@NullMarked
@NamedInterface("page")
package org.arcanecodex.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
