package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Redis' inline commands, as somebody with telnet types them. */
final class Inline {

    private static final int ANSWER_MILLIS = 2000;
    private static final int MOST = 512;

    private Inline() {}

    /** The first line of the answer. */
    static String say(InetSocketAddress server, String command) {
        try (var socket = new Socket()) {
            socket.connect(server, ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new byte[MOST];
            int length = socket.getInputStream().read(answer);
            return length < 0 ? ""
                    : new String(answer, 0, length, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
