/**
 * Boards: who has the most renown, the best pages of the week, the best of each story.
 *
 * <p>Built from what adventures tell when they are paid out, in the same transaction; nobody calls it but players over
 * HTTP. The rows are the truth, a copy in Redis answers faster and may be gone at any moment. Shows public facts only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "core::story", "hero", "adventure", "adventure::content",
        "platform::cache", "platform::cluster",
        "platform::page", "platform::text", "platform::web"})
package org.arcanecodex.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
