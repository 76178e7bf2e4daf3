package org.arcanecodex.realtime.socketio;

import java.util.concurrent.TimeUnit;

import org.arcanecodex.gateway.CloseReason;
import org.jspecify.annotations.Nullable;

/** The WebSockets of a session: the one that it has, and one that it may be changing to. */
final class Sockets {

    private final EngineSession session;
    private final Outbox outbox;
    private final Intake intake;
    private final DoorSettings settings;
    private final Doorkeeper doorkeeper;
    private @Nullable Upgrade upgrade;

    Sockets(EngineSession session, Outbox outbox, Intake intake, DoorSettings settings, Doorkeeper doorkeeper) {
        this.session = session;
        this.outbox = outbox;
        this.intake = intake;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
    }

    /** A second road has been opened; nothing goes over it before the client has proved it. Whoever has one is cut. */
    void upgrade(WebSocketWire to) {
        session.run(() -> {
            if (!session.isOpen() || !(outbox.wire() instanceof PollingWire) || upgrade != null) {
                to.cut();
                return;
            }
            upgrade = new Upgrade(to);
            session.home().schedule(() -> tooLate(to), settings.upgradeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    void text(WebSocketWire from, String packet) {
        session.run(() -> {
            try {
                if (from == outbox.wire()) {
                    intake.text(packet);
                } else if (upgrade != null && upgrade.isTo(from)) {
                    step(upgrade, packet);
                }
            } catch (MalformedPacket malformed) {
                misbehaved(from, CloseReason.MALFORMED);
            }
        });
    }

    void binary(WebSocketWire from, byte[] bytes) {
        session.run(() -> {
            try {
                if (from == outbox.wire()) {
                    intake.binary(bytes);
                }
            } catch (MalformedPacket malformed) {
                misbehaved(from, settings.binary() ? CloseReason.MALFORMED : CloseReason.NOT_TEXT);
            }
        });
    }

    /** Something came that is no packet, but has to be paid for. */
    void heard(WebSocketWire from, int bytes) {
        session.run(() -> {
            if (from == outbox.wire() || upgrade != null && upgrade.isTo(from)) {
                intake.pay(bytes);
            }
        });
    }

    private void step(Upgrade going, String packet) {
        var polling = (PollingWire) outbox.wire();
        switch (packet) {
            case "2probe" -> {
                going.probed();
                outbox.hold();
                polling.release(OutPacket.NOOP);
            }
            case "5" -> {
                polling.release(OutPacket.NOOP);
                upgrade = null;
                session.moveTo(going.to());
            }
            default -> throw new MalformedPacket("not a step of an upgrade");
        }
    }

    private void tooLate(WebSocketWire road) {
        if (upgrade != null && upgrade.isTo(road)) {
            doorkeeper.refused("slow_upgrade");
            lost(road, true);
        }
    }

    /** What came over a WebSocket cannot be meant: it costs the road that it came by. */
    void misbehaved(WebSocketWire from, CloseReason why) {
        session.run(() -> {
            if (from == outbox.wire()) {
                session.close(why);
            } else {
                lost(from, true);
            }
        });
    }

    /** The client says goodbye: it is said back. */
    void closedByPeer(WebSocketWire from, int code) {
        session.run(() -> {
            from.sayBack(code);
            if (from == outbox.wire()) {
                session.end();
            }
            lost(from, true);
        });
    }

    void lost(WebSocketWire gone) { session.run(() -> lost(gone, false)); }

    private void lost(WebSocketWire gone, boolean cut) {
        if (gone == outbox.wire()) {
            if (!cut) {
                session.end();
            }
        } else {
            if (upgrade != null && upgrade.isTo(gone)) {
                upgrade = null;
                outbox.release();
            }
            gone.cut();
        }
    }

    void writable() { outbox.wake(); }

    /** The session is over; so is a change that was going on. */
    void ended() {
        if (upgrade != null) {
            upgrade.to().cut();
        }
    }
}
