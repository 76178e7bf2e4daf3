/**
 * Adventures as players meet them: their stories, their rooms, who sits where, and what each seat may see.
 *
 * <p>Gives the room runtime its rules and its audience, and turns messages and HTTP calls into commands. The rules
 * themselves are in the core; nothing here decides what happens in a story. Secrets leave in {@code view} only; stories
 * come from {@code content}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "core::rule", "core::hero", "core::adventure", "core::story",
        "protocol", "gateway", "room", "account", "chat", "hero", "hero::purse", "platform::cache", "platform::json",
        "platform::once", "platform::page",
        "platform::ratelimit", "platform::secret", "platform::text",
        "platform::trace", "platform::web", "platform::cluster"})
package org.arcanecodex.adventure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
