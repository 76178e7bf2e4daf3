/**
 * What a person keeps between adventures: heroes with their skills, gear and history, and (in {@code purse}) their gold.
 *
 * <p>Owned by rows, not by rooms: each change is a short transaction that can be repeated without harm. Adventures call
 * down: they engage a hero, take its sheet along as data, and pay out at the end.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "core::hero", "core::item", "account", "platform::cache",
        "platform::once",
        "platform::page", "platform::secret", "platform::text", "platform::web"})
package org.arcanecodex.hero;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
