/**
 * Who somebody is: guests and players, log-ins, and the tokens that prove them.
 *
 * <p>A guest is a row like any other account. Features ask {@link org.arcanecodex.account.Accounts} for names; the
 * gateway is answered by an {@link org.arcanecodex.gateway.Authenticator} of this module. It holds the chain that
 * authenticates HTTP, knows nothing of rooms or heroes, and stores no token in clear.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "gateway", "platform::audit", "platform::cache",
        "platform::cluster", "platform::command", "platform::secret",
        "platform::text",
        "platform::web", "platform::ratelimit", "platform::traffic"})
package org.arcanecodex.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
