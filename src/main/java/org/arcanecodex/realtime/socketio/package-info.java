/**
 * The Socket.IO door (Engine.IO v4, Socket.IO v5) on a port of its own: netty-socketio's server with a shell around it.
 *
 * <p>The library listens, runs the event loops and carries the settings. Whatever a stranger can reach of it was found
 * to be breakable and is replaced here: each class says what it cures. Only this package sees Netty.
 */
@NullMarked
package org.arcanecodex.realtime.socketio;

import org.jspecify.annotations.NullMarked;
