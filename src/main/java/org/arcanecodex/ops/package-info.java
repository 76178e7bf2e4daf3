/**
 * What operators and clients ask the server about itself: health, numbers, where the socket is, and why it did not start.
 *
 * <p>Nobody calls it. It shows what other modules measure and never decides anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"gateway", "chat", "account", "platform::database", "platform::web",
        "platform::ratelimit", "platform::audit", "platform::traffic", "platform::page", "platform::command",
        "platform::setting",
        "core::id"})
package org.arcanecodex.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
