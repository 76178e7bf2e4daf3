/**
 * How values are kept as JSON in the database: strict, small and the same for ever.
 */
@NullMarked
@NamedInterface("json")
package org.arcanecodex.platform.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
