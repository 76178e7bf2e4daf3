/** How often somebody may do something: token buckets, one for each key, bounded in number. */
@NullMarked
@NamedInterface("ratelimit")
package org.arcanecodex.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
