package org.arcanecodex.adventure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole server, and people who come to it over HTTP and Socket.IO. */
@ServerTest
abstract class AtTheTable {

    @LocalServerPort
    private int port;

    @Autowired
    private DoorLifecycle door;

    private final List<TestPlayer> people = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        people.forEach(TestPlayer::close);
    }

    TestPlayer guest(String name) {
        return guest(name, URI.create("http://localhost:" + door.port()));
    }

    /** One who comes by the plain WebSocket. */
    TestPlayer plainGuest(String name) {
        return guest(name, URI.create("ws://localhost:" + port + "/ws"));
    }

    private TestPlayer guest(String name, URI socket) {
        var guest = TestPlayer.guest(URI.create("http://localhost:" + port), socket, name);
        people.add(guest);
        return guest;
    }

    TestClient stranger() {
        return new TestClient(port);
    }
}
