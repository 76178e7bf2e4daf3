package org.arcanecodex.ops.loadtest;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The two ways to a table, and how an envelope looks on each. */
enum Door {
    /** Each text is an envelope; the first one says who one is; an answer is a {@code reply}. */
    WEBSOCKET {

        @Override
        URI address(Api api, String room) {
            return URI.create(api.webSocket() + "?room=" + room);
        }

        @Override
        void heard(Line line, String text) {
            var message = Api.JSON.readTree(text);
            if (message.path("t").asString("").equals("reply")) {
                line.answered(message.path("id").asString(""), message);
            } else {
                line.told(message);
            }
        }

        @Override
        String text(String id, long number, String envelope) {
            return envelope;
        }

        @Override
        String id(String id, long number) {
            return id;
        }

        @Override
        @Nullable
        JsonNode enter(Line line, String token) {
            return line.ask("session.hello", Map.of("token", token));
        }
    },

    /** Engine.IO 4 and Socket.IO 5 over one WebSocket; an answer is the acknowledgement. */
    SOCKET_IO {

        @Override
        URI address(Api api, String room) {
            return URI.create(api.socketIo() + "?EIO=4&transport=websocket&room=" + room);
        }

        @Override
        void heard(Line line, String text) {
            switch (text.charAt(0)) {
                case '0' -> line.send("40" + Api.JSON.writeValueAsString(Map.of("token", line.token())));
                case '2' -> line.send("3");
                case '4' -> packet(line, text);
                default -> {
                    // Nothing that a client must answer.
                }
            }
        }

        private static void packet(Line line, String text) {
            switch (text.charAt(1)) {
                case '0' -> line.answered(ENTERED, Api.JSON.readTree("{\"ok\":true}"));
                case '2' -> line.told(body(text).get(1));
                case '3' -> line.answered(text.substring(2, text.indexOf('[')), body(text).get(0));
                default -> line.answered(ENTERED, Api.JSON.readTree("{\"ok\":false}"));
            }
        }

        private static JsonNode body(String text) {
            return Api.JSON.readTree(text.substring(text.indexOf('[')));
        }

        @Override
        String text(String id, long number, String envelope) {
            return "42" + number + "[\"msg\"," + envelope + "]";
        }

        @Override
        String id(String id, long number) {
            return Long.toString(number);
        }

        @Override
        @Nullable
        JsonNode enter(Line line, String token) {
            return line.await(ENTERED);
        }
    };

    /** What a line waits for that is let in without having asked. */
    static final String ENTERED = "entered";

    abstract URI address(Api api, String room);

    abstract void heard(Line line, String text);

    /** The envelope with everything around it. */
    abstract String text(String id, long number, String envelope);

    /** How the answer names the envelope of that id, which was the so-manieth of its line. */
    abstract String id(String id, long number);

    /** Says who one is; null if there is no answer. */
    abstract @Nullable JsonNode enter(Line line, String token);
}
