package org.arcanecodex.realtime.socketio;

/** A packet that no client sends. Carries no stack trace and no part of the packet. */
final class MalformedPacket extends RuntimeException {

    MalformedPacket(String why) {
        super(why, null, false, false);
    }
}
