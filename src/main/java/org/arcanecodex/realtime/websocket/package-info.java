/**
 * The plain WebSocket at {@code /ws}, on the port of the page: for bots, load generators and whoever has no Socket.IO.
 *
 * <p>Each text frame is one envelope. The first is a greeting with the token; nothing else is heard before it.
 */
@NullMarked
package org.arcanecodex.realtime.websocket;

import org.jspecify.annotations.NullMarked;
