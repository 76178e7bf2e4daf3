package org.arcanecodex.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.arcanecodex.platform.web.SocketAddress;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole server and people who come to it with a browser. Whoever has a complaint at the end fails the test. */
@ServerTest
abstract class BrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private DoorLifecycle door;

    @Autowired
    private SocketAddress address;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** The port of Socket.IO. */
    int door() {
        return door.port();
    }

    Visitor visitor(Device device) {
        var visitor = new Visitor(chromium, device, "http://localhost:" + port, Set.of(port, address.port()));
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void nobodyHasAComplaint() {
        var complaints = visitors.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
        visitors.forEach(Visitor::close);
        assertThat(complaints).isEmpty();
    }
}
