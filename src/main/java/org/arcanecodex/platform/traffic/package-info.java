/**
 * How much of HTTP anybody may ask for: by address before it is known who asks, then by account, or by address for who
 * has none; by annotation on single routes; and addresses from which too much failed, which stay out for a while.
 */
@NullMarked
@NamedInterface("traffic")
package org.arcanecodex.platform.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
