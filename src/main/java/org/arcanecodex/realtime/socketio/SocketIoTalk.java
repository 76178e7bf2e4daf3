package org.arcanecodex.realtime.socketio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.realtime.socketio.Application.Entry;
import org.arcanecodex.realtime.socketio.Application.Guest;
import org.arcanecodex.realtime.socketio.Application.Peer;
import org.jspecify.annotations.Nullable;

/**
 * What is said over one session in Socket.IO: namespaces are entered, left and spoken in. Cures: a refused token, or
 * none, or no CONNECT at all, did not keep events from being handled. On the session's loop.
 */
final class SocketIoTalk {

    private static final int MOST_NAMESPACES = 8;

    private final EngineSession session;
    private final Application application;
    private final DoorSettings settings;
    private final Map<String, Guest> guests = new HashMap<>(2);
    private @Nullable Future<?> mustConnect;
    private @Nullable Incomplete incomplete;

    SocketIoTalk(EngineSession session, Application application, DoorSettings settings) {
        this.session = session;
        this.application = application;
        this.settings = settings;
        expectConnect();
    }

    private void expectConnect() {
        mustConnect = session.home()
                .schedule(() -> session.close(CloseReason.UNAUTHENTICATED),
                        settings.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    void text(String text) {
        if (incomplete != null) {
            throw new MalformedPacket("attachments are missing");
        }
        switch (PacketReader.read(text)) {
            case SocketPacket.Connect connect -> connect(connect);
            case SocketPacket.Disconnect(var namespace) -> disconnect(namespace);
            case SocketPacket.Event event -> event(event);
            case SocketPacket.Ack ack -> ack(ack);
        }
    }

    void binary(byte[] attachment) {
        if (incomplete == null) {
            throw new MalformedPacket("nobody waits for an attachment");
        }
        var whole = incomplete.add(attachment, settings.maxPayload());
        if (whole != null) {
            incomplete = null;
            say(whole);
        }
    }

    private void connect(SocketPacket.Connect packet) {
        var namespace = packet.namespace();
        if (guests.containsKey(namespace) || guests.size() >= MOST_NAMESPACES) {
            throw new MalformedPacket("connected already");
        }
        var auth = packet.auth();
        if (auth != null && !Json.isObject(auth)) {
            throw new MalformedPacket("the payload must be an object");
        }
        var peer = new SessionPeer(session, Ids.known(), namespace);
        switch (application.enter(peer, auth)) {
            case Entry.Admitted(var guest) -> admit(peer, guest);
            case Entry.Refused refused -> refuse(namespace, refused);
        }
    }

    private void admit(Peer peer, Guest guest) {
        if (mustConnect != null) {
            mustConnect.cancel(false);
            mustConnect = null;
        }
        guests.put(peer.namespace(), guest);
        peer.send(OutPacket.message("0" + prefix(peer.namespace()) + "{\"sid\":\"" + peer.id() + "\"}"));
        guest.entered();
    }

    private void refuse(String namespace, Entry.Refused refused) {
        session.send(OutPacket.message("4" + prefix(namespace) + Json.error(refused.message(), refused.code())));
        if (refused.hangUp() != null) {
            session.close(refused.hangUp());
        }
    }

    private void disconnect(String namespace) {
        var guest = guests.remove(namespace);
        if (guest == null) {
            throw new MalformedPacket("not connected");
        }
        guest.left();
        if (guests.isEmpty()) {
            expectConnect();
        }
    }

    private void event(SocketPacket.Event event) {
        guest(event.namespace());
        if (event.attachments() == 0) {
            guest(event.namespace()).said(event, List.of());
        } else {
            expect(new Incomplete(event, event.attachments()));
        }
    }

    /** We ask for no acknowledgements, so one that comes is for nobody. */
    private void ack(SocketPacket.Ack ack) {
        guest(ack.namespace());
        if (ack.attachments() > 0) {
            expect(new Incomplete(null, ack.attachments()));
        }
    }

    private void expect(Incomplete packet) {
        if (!settings.binary()) {
            throw new MalformedPacket("no binary data here");
        }
        incomplete = packet;
    }

    private void say(Incomplete.Whole whole) {
        if (whole.event() != null) {
            guest(whole.event().namespace()).said(whole.event(), whole.attachments());
        }
    }

    private Guest guest(String namespace) {
        var guest = guests.get(namespace);
        if (guest == null) {
            throw new MalformedPacket("not connected");
        }
        return guest;
    }

    /** Tells clients not to come back by themselves: that is what they take a disconnect for. */
    void dismiss() {
        guests.keySet().forEach(namespace -> session.send(OutPacket.message("1" + prefix(namespace))));
    }

    /** The session is over: everybody leaves, once. */
    void ended() {
        if (mustConnect != null) {
            mustConnect.cancel(false);
        }
        var leaving = new ArrayList<>(guests.values());
        guests.clear();
        leaving.forEach(Guest::left);
    }

    /** A namespace as packets carry it: the main one goes without saying. */
    static String prefix(String namespace) {
        return namespace.equals("/") ? "" : namespace + ",";
    }
}
