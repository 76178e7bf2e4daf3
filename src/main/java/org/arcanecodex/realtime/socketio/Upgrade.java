package org.arcanecodex.realtime.socketio;

/** A session on its way from polling to a WebSocket. From the probe on, frames wait until it is done. */
final class Upgrade {

    private final WebSocketWire to;
    private boolean probed;

    Upgrade(WebSocketWire to) {
        this.to = to;
    }

    WebSocketWire to() { return to; }

    boolean isTo(WebSocketWire wire) { return to == wire; }

    boolean isProbed() { return probed; }

    /** Once: probes are answered whether or not the client reads. */
    void probed() {
        if (probed) {
            throw new MalformedPacket("probed already");
        }
        probed = true;
        to.write(OutPacket.PROBE_ANSWER);
    }
}
