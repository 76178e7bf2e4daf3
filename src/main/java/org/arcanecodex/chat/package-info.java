/**
 * What people say beside the game: at the table and from seat to seat, as rows with a cursor of their own.
 *
 * <p>Who sits where comes from a {@link org.arcanecodex.chat.Membership}, which the game above implements. Talk is never
 * judged by the rules, never in a room's journal, and never opened to anybody whom it was not said to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "protocol", "gateway", "room", "account",
        "platform::cluster", "platform::ratelimit", "platform::page", "platform::web"})
package org.arcanecodex.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
