/**
 * Who did what to whom, with which result: a trail that operators and staff can follow, in the database and in the log.
 *
 * <p>Modules above say what happened in words of their own; this part keeps it and knows none of them.
 */
@NullMarked
@NamedInterface("audit")
package org.arcanecodex.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
