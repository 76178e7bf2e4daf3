/**
 * Technical ground without a word of the game: small parts that barely know each other.
 *
 * <p>Each part is a named interface of its own, used by the modules above. A part knows libraries, never a feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.arcanecodex.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
