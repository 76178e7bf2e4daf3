package org.arcanecodex.realtime;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The official Java client of Socket.IO by each of its transports, and Java's own WebSocket. */
@ParameterizedClass
@ValueSource(strings = {"polling", "websocket", "polling,websocket", "plain"})
class TransportScriptIT extends TransportScript {

    private final String road;

    TransportScriptIT(String road) {
        this.road = road;
    }

    @Override
    GameClient newClient(int page, int socketIo) throws Exception {
        return road.equals("plain") ? GameClient.plain(page) : GameClient.socketIo(socketIo, road);
    }
}
