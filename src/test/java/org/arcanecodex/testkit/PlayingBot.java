package org.arcanecodex.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;

/** Says the plain thing in every phase, so that a story goes on to its end. */
public final class PlayingBot {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PlayingBot() {}

    /** Plays until that phase has been entered at a later point than now, or the epilogue. */
    public static void playUntil(List<TestPlayer> table, String phase) {
        var from = table.getFirst().entry();
        while (!table.getFirst().phase().equals("EPILOGUE")
                && !(table.getFirst().phase().equals(phase) && table.getFirst().entry() > from)) {
            playOnePhase(table);
        }
    }

    /** Everybody does what the phase asks, then all see the next one. */
    public static void playOnePhase(List<TestPlayer> table) {
        var entry = table.getFirst().entry();
        waitForAll(table, entry);
        for (var player : table) {
            act(player, table.getFirst().phase());
        }
        waitForAll(table, entry + 1);
    }

    private static void waitForAll(List<TestPlayer> table, long entry) {
        for (var player : table) {
            Awaitility
                    .await(player.name + " sees phase " + entry + " (is at " + player.entry() + " " + player.phase()
                            + ")")
                    .atMost(PATIENCE)
                    .until(() -> player.entry() >= entry);
        }
    }

    private static void act(TestPlayer player, String phase) {
        var answer = switch (phase) {
            case "LOBBY" -> player.request("ready", Map.of("on", true));
            case "SCENE", "AFTERMATH" -> player.request("continue", Map.of());
            case "COUNSEL" -> player.request("ready", Map.of("on", true));
            case "CHOICE" -> player.request("choose",
                    Map.of("option", player.options().getFirst(), "momentum", "none"));
            default -> throw new IllegalStateException("Nothing to do in " + phase);
        };
        if (!answer.get("ok").asBoolean() && !late(answer)) {
            throw new IllegalStateException(player.name + " in " + phase + ": " + answer);
        }
    }

    /** The others, companions among them, may have moved the phase on in between. */
    private static boolean late(JsonNode answer) {
        return answer.get("error").get("code").asString().equals("WRONG_PHASE");
    }
}
