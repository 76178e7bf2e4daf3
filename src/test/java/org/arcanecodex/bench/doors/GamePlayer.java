package org.arcanecodex.bench.doors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One at the table who says the plain thing in every phase: goes on, tells what was whispered, is ready, chooses. */
final class GamePlayer implements Script {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LATE = Set.of("WRONG_PHASE", "ALREADY_DONE");
    private static final String[] TURNING_POINTS = {"\"phase-entered\"", "\"options-opened\"", "\"whisper-heard\""};

    private final String token;
    private final GameTable table;
    private final GameTally tally;
    private final Thinking thinking;
    private final Map<Integer, Asked> asked = new HashMap<>();
    private final Queue<String> whispers = new ArrayDeque<>();
    private LoadSocket socket;
    private String phase = "LOBBY";
    private String option = "";
    private int requests;

    private record Asked(String type, long at) {}

    GamePlayer(String token, GameTable table, GameTally tally, Thinking thinking) {
        this.token = token;
        this.table = table;
        this.tally = tally;
        this.thinking = thinking;
        table.add(this);
    }

    @Override
    public String auth() {
        return "{\"token\":\"" + token + "\"}";
    }

    @Override
    public void entered(LoadSocket in) {
        socket = in;
    }

    void goTo(String room) {
        phase = "LOBBY";
        whispers.clear();
        request("room.leave", "");
        request("room.join", "\"code\":\"" + room + "\",\"nonce\":\"n" + requests + "\"");
    }

    void ready() {
        request("ready", "\"on\":true");
    }

    void start() {
        request("start", "");
    }

    private void request(String type, String d) {
        int id = requests++;
        asked.put(id, new Asked(type, System.nanoTime()));
        tally.commands++;
        socket.send("42" + id + "[\"msg\",{\"t\":\"" + type + "\",\"id\":\"q" + id + "\",\"d\":{" + d + "}}]");
    }

    /** What the phase asks for. */
    void act() {
        switch (phase) {
            case "SCENE", "AFTERMATH" -> request("continue", "");
            case "COUNSEL" -> counsel();
            case "CHOICE" -> request("choose", "\"option\":\"" + option + "\",\"momentum\":\"none\"");
            case "EPILOGUE" -> table.begin();
            default -> {
                // it is for others to go on
            }
        }
    }

    private void counsel() {
        var whisper = whispers.poll();
        if (whisper == null) {
            ready();
        } else {
            request("share", "\"whisper\":\"" + whisper + "\",\"form\":\"truth\"");
            thinking.later(this);
        }
    }

    @Override
    public void heard(LoadSocket from, byte[] bytes, int at, int length) {
        tally.delivered++;
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        if (text.charAt(0) == '3') {
            answered(text);
        } else if (isTurningPoint(text)) {
            var frame = JSON.readTree(text.substring(text.indexOf('[')));
            frame.get(1).get("d").get("events").forEach(this::happened);
        }
    }

    private static boolean isTurningPoint(String text) {
        for (var point : TURNING_POINTS) {
            if (text.contains(point)) {
                return true;
            }
        }
        return false;
    }

    private void answered(String text) {
        int bracket = text.indexOf('[');
        var question = asked.remove(Integer.parseInt(text.substring(1, bracket)));
        if (question == null) {
            tally.error("an answer to nothing");
            return;
        }
        tally.answers.add(System.nanoTime() - question.at());
        if (text.startsWith("{\"ok\":true", bracket + 1)) {
            agreed(question.type());
        } else {
            var code = JSON.readTree(text.substring(bracket)).get(0).get("error").get("code").asString();
            if (LATE.contains(code)) {
                tally.late++;
            } else {
                tally.error(question.type() + " " + code);
            }
        }
    }

    private void agreed(String type) {
        if (type.equals("room.join")) {
            table.joined();
        } else if (type.equals("ready") && phase.equals("LOBBY")) {
            table.ready();
        }
    }

    private void happened(JsonNode event) {
        switch (event.get("t").asString()) {
            case "whisper-heard" -> whispers.add(event.get("whisper").get("id").asString());
            case "options-opened" -> option = event.get("options").isEmpty() ? option
                    : event.get("options").get(0).get("id").asString();
            case "phase-entered" -> entered(event.get("phase").get("name").asString());
            default -> {
                // nothing to do about it
            }
        }
    }

    private void entered(String next) {
        phase = next;
        if (!phase.equals("EPILOGUE")) {
            thinking.later(this);
        } else if (table.ended()) {
            tally.evenings++;
            thinking.later(this);
        }
    }
}
