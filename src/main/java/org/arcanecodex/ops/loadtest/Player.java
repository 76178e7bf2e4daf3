package org.arcanecodex.ops.loadtest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person at a table who says the plain thing in every phase, and notes every gap in what they are told.
 *
 * <p>What arrives is queued by the client's thread; everything else is done by the table's.
 */
final class Player {

    private final String token;
    private final Door door;
    private final Measures measures;
    private final Echoes echoes;
    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
    private final Deque<String> whispers = new ArrayDeque<>();
    private @Nullable Line line;
    private long seq;
    private String phase = "LOBBY";
    private String option = "";

    /** @param echoes of this evening at this table */
    Player(String token, Door door, Measures measures, Echoes echoes) {
        this.token = token;
        this.door = door;
        this.measures = measures;
        this.echoes = echoes;
    }

    String token() {
        return token;
    }

    String phase() {
        return phase;
    }

    /** Opens the line, says who one is, and sits down. */
    boolean enter(Api api, String room) {
        line = Line.open(api, door, room, token, measures, this::arrived);
        if (line == null) {
            return false;
        }
        var joined = line.ask("room.join", Map.of("code", room));
        if (joined == null || !joined.path("ok").asBoolean()) {
            measures.error("join " + (joined == null ? "no answer" : joined.at("/error/code").asString("")));
            return false;
        }
        seq = joined.at("/d/seq").asLong();
        return true;
    }

    /** On the client's thread. */
    private void arrived(JsonNode message) {
        if (isFrame(message)) {
            echoes.heard(message.get("seq").asLong(), System.nanoTime());
        }
        told.add(message);
    }

    private static boolean isFrame(JsonNode message) {
        return message.path("t").asString("").equals("frame");
    }

    void start() {
        say("start", Map.of());
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
        long start = System.nanoTime();
        var answer = line == null ? null : line.ask(type, d);
        if (answer != null && answer.has("seq")) {
            echoes.said(answer.get("seq").asLong(), start);
        }
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
        if (!isFrame(message)) {
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
        if (line != null) {
            line.leave();
            line = null;
        }
    }
}
