package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.CloseReason;

/** What a client says, packet by packet, whichever way it came. On the session's loop. */
final class Intake {

    private final EngineSession session;
    private final SocketIoTalk talk;
    private final Heartbeat heartbeat;
    private final Inflow inflow;

    Intake(EngineSession session, SocketIoTalk talk, Heartbeat heartbeat, DoorSettings settings) {
        this.session = session;
        this.talk = talk;
        this.heartbeat = heartbeat;
        this.inflow = new Inflow(settings);
    }

    void text(String packet) {
        if (pay(packet.length())) {
            read(packet);
        }
    }

    void binary(byte[] attachment) {
        if (pay(attachment.length)) {
            talk.binary(attachment);
        }
    }

    /** Whatever comes is counted. False if it is not heard any more: the session is over, or it was too much. */
    boolean pay(int bytes) {
        if (!session.isOpen()) {
            return false;
        }
        if (inflow.take(bytes)) {
            return true;
        }
        session.close(CloseReason.TOO_FAST);
        return false;
    }

    private void read(String packet) {
        if (packet.isEmpty()) {
            throw new MalformedPacket("empty");
        }
        switch (packet.charAt(0)) {
            case '1' -> session.closedByClient();
            case '2' -> session.send(OutPacket.text("3" + packet.substring(1)));
            case '3' -> heartbeat.pong();
            case '4' -> talk.text(packet.substring(1));
            default -> throw new MalformedPacket("no type of ours");
        }
    }
}
