package org.arcanecodex.ops.loadtest;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person at the plain WebSocket who says the plain thing in every phase, and notes every gap in what they are told.
 *
 * <p>What arrives is queued by the client's thread; everything else is done by the table's.
 */
final class Player implements WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String token;
    private final Measures measures;
    private final Map<String, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final StringBuilder partial = new StringBuilder();
    private final Deque<String> whispers = new ArrayDeque<>();
    private volatile @Nullable WebSocket socket;
    private long seq;
    private String phase = "LOBBY";
    private String option = "";

    Player(String token, Measures measures) {
        this.token = token;
        this.measures = measures;
    }

    String token() {
        return token;
    }

    String phase() {
        return phase;
    }

    /** Opens the line, says who one is, and sits down. */
    boolean enter(Api api, String room) {
        try {
            long start = System.nanoTime();
            socket = api.http()
                    .newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(api.socket(room), this)
                    .join();
            measures.connected(1);
            var greeted = ask("session.hello", Map.of("token", token));
            measures.took("connect", System.nanoTime() - start);
            var joined = greeted == null ? null
                    : ask("room.join", Map.of("code", room, "nonce", "n" + ids.incrementAndGet()));
            if (joined == null || !joined.path("ok").asBoolean()) {
                measures.error("join " + (joined == null ? "no answer" : joined.at("/error/code").asString("")));
                return false;
            }
            seq = joined.at("/d/seq").asLong();
            return true;
        } catch (CompletionException e) {
            measures.error("connect " + Measures.name(e));
            return false;
        }
    }

    /** Sends a command and waits for its one answer; null if there is none. */
    @Nullable
    JsonNode ask(String type, Map<String, ?> d) {
        var line = socket;
        if (line == null) {
            return null;
        }
        var id = "q" + ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        long start = System.nanoTime();
        try {
            line.sendText(Api.JSON.writeValueAsString(Map.of("t", type, "id", id, "d", d)), true).join();
            var said = answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            measures.took(type, System.nanoTime() - start);
            return said;
        } catch (CompletionException e) {
            asked.remove(id);
            measures.error(type + " without an answer");
            return null;
        }
    }

    /** The plain thing in this phase. */
    void act() {
        hearAll();
        switch (phase) {
            case "LOBBY" -> say("ready", Map.of("on", true));
            case "SCENE", "AFTERMATH" -> say("continue", Map.of());
            case "COUNSEL" -> {
                var whisper = whispers.poll();
                if (whisper != null) {
                    say("share", Map.of("whisper", whisper, "form", "truth"));
                }
                say("ready", Map.of("on", true));
            }
            case "CHOICE" -> {
                if (!option.isEmpty()) {
                    say("choose", Map.of("option", option, "momentum", "none"));
                }
            }
            default -> {
                // The end, or a phase that goes on by itself.
            }
        }
    }

    private void say(String type, Map<String, ?> d) {
        var answer = ask(type, d);
        if (answer != null && !answer.path("ok").asBoolean()) {
            var code = answer.at("/error/code").asString("");
            // The others may have moved the phase on, or time has.
            if (!code.equals("WRONG_PHASE") && !code.equals("ALREADY_DONE")) {
                measures.error(type + " " + code);
            }
        }
    }

    /** Hears until the phase is another, or the time is up; false in that case. */
    boolean awaitOther(String than, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        hearAll();
        while (phase.equals(than)) {
            var next = told.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                return false;
            }
            hear(next);
        }
        return true;
    }

    void hearAll() {
        for (var next = told.poll(); next != null; next = told.poll()) {
            hear(next);
        }
    }

    private void hear(JsonNode message) {
        if (!message.path("t").asString("").equals("frame")) {
            return;
        }
        measures.frame();
        long number = message.get("seq").asLong();
        if (number > seq + 1) {
            measures.violated("a frame is missing");
        }
        seq = Math.max(seq, number);
        message.at("/d/events").forEach(this::happened);
    }

    private void happened(JsonNode event) {
        switch (event.get("t").asString()) {
            case "phase-entered" -> phase = event.get("phase").get("name").asString();
            case "whisper-heard" -> whispers.add(event.get("whisper").get("id").asString());
            case "options-opened" -> option = event.get("options").path(0).path("id").asString("");
            default -> {
                // Read, as a page does, and of no use to a bot.
            }
        }
    }

    void leave() {
        var line = socket;
        if (line != null) {
            socket = null;
            line.sendClose(WebSocket.NORMAL_CLOSURE, "");
            measures.connected(-1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        partial.append(part);
        if (last) {
            arrived(Api.JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void arrived(JsonNode message) {
        if (!message.path("t").asString("").equals("reply")) {
            told.add(message);
            return;
        }
        var waiting = asked.remove(message.path("id").asString(""));
        if (waiting == null) {
            measures.violated("an answer to nothing");
        } else {
            waiting.complete(message);
        }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        if (socket != null) {
            measures.error("line " + error.getClass().getSimpleName());
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        if (socket != null) {
            measures.error("closed by the server " + code);
        }
        return CompletableFuture.completedFuture(null);
    }
}
