package org.arcanecodex.protocol;

/** Who is there. Only the plain WebSocket needs it: Socket.IO carries the token in its CONNECT. */
public sealed interface SessionRequest extends ClientMessage {

    @WireName("session.hello")
    record Hello(String token) implements SessionRequest {
        public Hello {
            Guard.text("token", token, 4096);
        }
    }
}
