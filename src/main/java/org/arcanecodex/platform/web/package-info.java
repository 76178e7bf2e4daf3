/** What every HTTP door shares: where a request really comes from, and how a refusal looks. */
@NullMarked
@NamedInterface("web")
package org.arcanecodex.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
