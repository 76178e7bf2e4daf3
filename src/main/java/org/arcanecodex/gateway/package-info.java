/**
 * Who is connected, and how to reach them, whatever the transport.
 *
 * <p>Transports put connections in and hand over what they say; features offer a {@link
 * org.arcanecodex.gateway.MessageHandler} for each kind of message. Every request gets exactly one answer. It knows no
 * feature and no transport: who somebody is comes from an {@link org.arcanecodex.gateway.Authenticator}, which is
 * implemented above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "protocol", "platform::ratelimit", "platform::setting",
        "platform::trace", "platform::web"})
package org.arcanecodex.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
