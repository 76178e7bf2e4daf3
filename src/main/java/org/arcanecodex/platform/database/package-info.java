/** How long anybody waits for the database, and what is said when it is not there at the start. */
@NullMarked
@NamedInterface("database")
package org.arcanecodex.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
