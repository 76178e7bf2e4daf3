/**
 * Text that people type and others read: names made safe to show, and what two names look like to an eye.
 */
@NullMarked
@NamedInterface("text")
package org.arcanecodex.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
