package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.arcanecodex.realtime.RawHttp;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.Smuggling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bytes that are no good request, straight to both ports. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class RawRequestsIT {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @LocalServerPort
    private int port;
    @Autowired
    private DoorLifecycle door;

    @Test
    void whatTheWebPortRefusesByItselfHasTheHeadersOfAllAnswers() throws Exception {
        for (var nonsense : List.of("NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /a\\b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", "CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "BREW /api/v1/accounts/me HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            isARefusalInFull(port, nonsense);
        }
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes() throws Exception {
        for (var target : List.of("/api/v1/accounts/guest", "/api/v1/sessions", "/api/v1/rooms")) {
            try (var http = new RawHttp(port)) {
                http.send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1073741824\r\n\r\n");
                assertThat(http.read().status()).as(target).isEqualTo(413);
            }
        }
    }

    @Test
    void whatTheSocketPortRefusesHasThemToo() throws Exception {
        for (var nonsense : List.of("NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + POLLING + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n",
                "GET " + POLLING.replace("EIO=4", "EIO=3") + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + POLLING + "&sid=none HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST " + POLLING + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n",
                "TRACE " + POLLING + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET " + POLLING + " HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 1\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")) {
            isARefusalInFull(door.port(), nonsense);
        }
    }

    private static void isARefusalInFull(int port, String nonsense) throws IOException {
        try (var http = new RawHttp(port)) {
            http.send(nonsense);
            var answer = http.read();
            var asked = nonsense.substring(0, Math.min(60, nonsense.length()));
            assertThat(answer.status()).as(asked).isBetween(400, 505);
            assertThat(answer.header("X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(asked).contains("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).as(asked).isEqualTo("no-referrer");
            assertThat(answer.header("Server")).as(asked).isEmpty();
            assertThat(answer.body()).as(asked).doesNotContain("Tomcat", "Exception", "Netty", "at org.");
        }
    }

    @Test
    void nothingIsSmuggledInBehindAnotherRequest(CapturedOutput log) throws Exception {
        for (var trick : Smuggling.all("/api/v1/accounts/guest")) {
            isAnsweredOnceAndClosed(port, trick);
        }
        for (var trick : Smuggling.all(POLLING)) {
            isAnsweredOnceAndClosed(door.port(), trick);
        }
        assertThat(log).doesNotContain(Smuggling.CONTRABAND);
    }

    private static void isAnsweredOnceAndClosed(int port, Smuggling trick) throws IOException {
        try (var http = new RawHttp(port)) {
            http.send(trick.text().getBytes(StandardCharsets.ISO_8859_1));
            var all = new String(http.socket().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(ANSWER.matcher(all).results()).as(trick + "\n" + all).hasSizeLessThanOrEqualTo(1);
            assertThat(all).as(trick.name()).doesNotContain(Smuggling.CONTRABAND);
        } catch (java.net.SocketException reset) {
            // Closed without a word: nothing was answered.
        }
    }
}
