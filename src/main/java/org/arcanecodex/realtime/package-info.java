/**
 * The edge: thin adapters between a transport and the gateway. Nobody imports them.
 *
 * <p>What they may do: frame, check origin and size, keep the connection alive, hand text to the gateway and bytes to
 * the network. What they never do: know a message or a feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "gateway", "protocol", "platform::setting", "platform::web"})
package org.arcanecodex.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
