/** What a set of rules is: decide, evolve, wake; refusals as values; dice that were committed to before they fall. */
@NullMarked
@NamedInterface("rule")
package org.arcanecodex.core.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
