package org.arcanecodex.realtime;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import org.json.JSONException;
import org.json.JSONObject;

/** A client of the game by some transport, as the shared script of tests sees it. */
public interface GameClient extends AutoCloseable {

    int PATIENCE = 30;

    /** Greets with the token; the code of the refusal, or the empty text. */
    String greet(String token) throws Exception;

    CompletableFuture<JSONObject> send(JSONObject envelope);

    /** What the server says by itself. */
    BlockingQueue<JSONObject> heard();

    boolean isOpen();

    @Override
    void close();

    default JSONObject ask(String envelope) throws Exception {
        return send(new JSONObject(envelope)).get(PATIENCE, TimeUnit.SECONDS);
    }

    default JSONObject hear() throws InterruptedException {
        var next = heard().poll(PATIENCE, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was said");
        }
        return next;
    }

    /** The official Java client. */
    static GameClient socketIo(int port, String roads) throws Exception {
        return new BySocketIo(port, roads);
    }

    static GameClient plain(int port) { return new ByWebSocket(port); }

    /** By Socket.IO. */
    final class BySocketIo implements GameClient {
        private final Socket socket;
        private final Map<String, String> auth = new ConcurrentHashMap<>();
        private final BlockingQueue<JSONObject> heard = new LinkedBlockingQueue<>();

        BySocketIo(int port, String roads) throws Exception {
            var options = IO.Options.builder()
                    .setTransports(roads.split(","))
                    .setForceNew(true)
                    .setReconnection(false)
                    .setAuth(auth)
                    .build();
            socket = IO.socket("http://localhost:" + port, options);
            socket.on("msg", args -> heard.add((JSONObject) args[0]));
        }

        @Override
        public String greet(String token) throws Exception {
            auth.put("token", token);
            var outcome = new CompletableFuture<String>();
            socket.on(Socket.EVENT_CONNECT, args -> outcome.complete(""));
            socket.on(Socket.EVENT_CONNECT_ERROR, args -> outcome.complete(code(args[0])));
            socket.connect();
            return outcome.get(PATIENCE, TimeUnit.SECONDS);
        }

        private static String code(Object error) {
            try {
                return ((JSONObject) error).getJSONObject("data").getString("code");
            } catch (JSONException other) {
                return error.toString();
            }
        }

        @Override
        public CompletableFuture<JSONObject> send(JSONObject envelope) {
            var answer = new CompletableFuture<JSONObject>();
            socket.emit("msg", new Object[]{envelope}, (Ack) args -> answer.complete((JSONObject) args[0]));
            return answer;
        }

        @Override
        public BlockingQueue<JSONObject> heard() { return heard; }

        @Override
        public boolean isOpen() { return socket.connected(); }

        @Override
        public void close() { socket.close(); }
    }

    /** By plain WebSocket. */
    final class ByWebSocket implements GameClient, WebSocket.Listener {
        private final URI uri;
        private final Map<String, CompletableFuture<JSONObject>> asked = new ConcurrentHashMap<>();
        private final BlockingQueue<JSONObject> heard = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private volatile WebSocket socket;
        private CompletableFuture<WebSocket> sending = CompletableFuture.completedFuture(null);
        private volatile boolean open;

        ByWebSocket(int port) {
            this.uri = URI.create("ws://localhost:" + port + "/ws");
        }

        @Override
        public String greet(String token) throws Exception {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(uri, this)
                    .get(PATIENCE,
                            TimeUnit.SECONDS);
            open = true;
            var answer = ask("{\"t\":\"session.hello\",\"id\":\"hello\",\"d\":{\"token\":\"" + token + "\"}}");
            return answer.getBoolean("ok") ? "" : answer.getJSONObject("error").getString("code");
        }

        @Override
        public CompletableFuture<JSONObject> send(JSONObject envelope) {
            var answer = new CompletableFuture<JSONObject>();
            asked.put(envelope.optString("id"), answer);
            sending = sending.thenCompose(sent -> socket.sendText(envelope.toString(), true));
            return answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            partial.append(part);
            if (last) {
                heard(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void heard(String text) {
            try {
                var message = new JSONObject(text);
                if (message.getString("t").equals("reply")) {
                    asked.remove(message.optString("id")).complete(message);
                } else {
                    heard.add(message);
                }
            } catch (JSONException malformed) {
                throw new AssertionError(text, malformed);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            open = false;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            error.printStackTrace();
            open = false;
        }

        @Override
        public BlockingQueue<JSONObject> heard() { return heard; }

        @Override
        public boolean isOpen() { return open; }

        @Override
        public void close() {
            if (socket != null) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            }
        }
    }
}
