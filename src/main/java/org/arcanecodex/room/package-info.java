/**
 * The runtime of rooms: one thread, one durable journal and one clock for each room that is awake.
 *
 * <p>It is given its rules, its words and its audience by a {@link org.arcanecodex.room.RoomKind} and knows no feature.
 * Features call {@link org.arcanecodex.room.Rooms}. Nothing is told, to the sender neither, before it is durable; the
 * journal's keys decide between instances. It never speaks to a connection.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core::id", "core::rule", "platform::cluster", "platform::json",
        "platform::secret", "platform::trace"})
package org.arcanecodex.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
