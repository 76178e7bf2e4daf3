package org.arcanecodex.realtime;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The official JavaScript client of Socket.IO, as our page brings it, in a real browser by each of its transports. */
@ParameterizedClass
@ValueSource(strings = {"polling", "websocket", "polling,websocket"})
class JsClientIT extends TransportScript {

    private static BrowserThread browser;

    private final String road;

    JsClientIT(String road) {
        this.road = road;
    }

    @BeforeAll
    static void open() {
        browser = new BrowserThread();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Override
    GameClient newClient(int page, int socketIo) {
        return new JsClient(browser, page, socketIo, road);
    }
}
