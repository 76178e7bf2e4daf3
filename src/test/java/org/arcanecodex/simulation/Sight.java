package org.arcanecodex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client remembers of what it was told: enough to think of something to do. */
final class Sight {

    private final long ownHero;
    private int seat;
    private int host;
    private String phase = "";
    private String status = "";
    private boolean paused;
    private List<String> options = List.of();
    private List<String> heroes = List.of();
    private final List<String> whispers = new ArrayList<>();
    private final List<Integer> shares = new ArrayList<>();
    private @Nullable Long knocking;

    /** Something to say. */
    record Words(String type, Map<String, ?> d) {}

    /** @param ownHero whom this person may bring along */
    Sight(long ownHero) { this.ownHero = ownHero; }

    int seat() { return seat; }

    boolean isClosed() { return status.equals("CLOSED"); }

    boolean isEpilogue() { return phase.equals("EPILOGUE"); }

    void see(JsonNode view) {
        seat = view.path("you").asInt(0);
        host = view.path("host").asInt(0);
        status = view.path("status").asString("");
        phase(view.get("phase"));
        heroes = ids(view.path("heroes"));
        whispers.clear();
        shares.clear();
        mine(view.path("mine"));
        view.path("recent").forEach(this::hear);
    }

    private void mine(JsonNode mine) {
        options = ids(mine.path("options"));
        whispers.clear();
        whispers.addAll(ids(mine.path("whispers")));
    }

    private void phase(JsonNode now) {
        phase = now.get("name").asString();
        paused = now.has("paused");
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(one -> ids.add(one.get("id").asString()));
        return ids;
    }

    void hear(JsonNode update) {
        switch (update.get("t").asString()) {
            case "you-sit" -> {
                seat = update.path("seat").asInt(0);
                mine(update.path("mine"));
            }
            case "host-changed" -> host = update.path("seat").asInt(0);
            case "phase-entered" -> phase(update.get("phase"));
            case "paused" -> paused = true;
            case "resumed" -> paused = false;
            case "options-opened" -> options = ids(update.path("options"));
            case "whisper-heard" -> whispers.add(update.get("whisper").get("id").asString());
            case "whisper-shared" -> shares.add(update.get("shareId").asInt());
            case "settings-changed" -> heroes = ids(update.path("heroes"));
            case "room-closed" -> status = "CLOSED";
            default -> {
                // Good to know, but nothing to act upon.
            }
        }
    }

    /** Somebody stands outside, and waits for a nod. */
    void knocked(long account) { knocking = account; }

    Words something(Random random) {
        var outside = knocking;
        if (outside != null) {
            knocking = null;
            return new Words("room.admit", Map.of("account", outside));
        }
        if (random.nextInt(25) == 0) {
            return anything(random);
        }
        if (paused) {
            return say("resume");
        }
        return switch (phase) {
            case "LOBBY" -> lobby(random);
            case "SCENE", "AFTERMATH" -> scene(random);
            case "COUNSEL" -> counsel(random);
            case "CHOICE" -> options.isEmpty()
                    ? anything(random)
                    : new Words("choose", Map.of("option", any(options, random), "momentum",
                            random.nextInt(4) == 0 ? "steady" : "none"));
            default -> anything(random);
        };
    }

    private Words lobby(Random random) {
        if (host == seat && random.nextInt(3) == 0) {
            return say("start");
        }
        if (random.nextInt(4) == 0) {
            return new Words("hero.pick", Map.of("own", ownHero));
        }
        return random.nextInt(4) == 0 && !heroes.isEmpty()
                ? new Words("hero.pick", Map.of("heroId", any(heroes, random)))
                : new Words("ready", Map.of("on", true));
    }

    private static Words scene(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> say("pause");
            case 1 -> say("extend");
            case 2 -> new Words("autopilot", Map.of("style", any(List.of("careful", "bold", "off"), random)));
            default -> say("continue");
        };
    }

    private Words counsel(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> whispers.isEmpty() ? say("extend") : share(random);
            case 3 -> new Words("ask", Map.of("seat", 1 + random.nextInt(4)));
            case 4 -> shares.isEmpty()
                    ? new Words("refuse", Map.of("seat", 1 + random.nextInt(4)))
                    : new Words("probe", Map.of("shareId", any(shares, random)));
            case 5 -> options.isEmpty() ? say("pause") : new Words("plan", Map.of("option", any(options, random)));
            default -> new Words("ready", Map.of("on", true));
        };
    }

    private Words share(Random random) {
        var whisper = any(whispers, random);
        var form = any(List.of("truth", "part", "twist"), random);
        return random.nextInt(3) == 0
                ? new Words("share", Map.of("whisper", whisper, "form", form))
                : new Words("share", Map.of("whisper", whisper, "form", form, "to", 1 + random.nextInt(4)));
    }

    private Words anything(Random random) {
        int other = 1 + random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0 -> new Words("honour", Map.of("seat", other, "kind", "clever"));
            case 1 -> random.nextInt(3) == 0 ? new Words("kick", Map.of("seat", other)) : say("resume");
            case 2 -> new Words("host.give", Map.of("seat", other));
            case 3 -> random.nextInt(4) == 0 ? say("seat.leave") : say("continue");
            case 4 -> new Words("settings", Map.of("pace", random.nextBoolean() ? "live" : "relaxed"));
            case 5 -> new Words("seat.take", Map.of("seat", other, "nonce", "n" + random.nextInt(1000)));
            case 6 -> new Words("ready", Map.of("on", random.nextBoolean()));
            default -> new Words("autopilot", Map.of("style", any(List.of("plain", "off"), random)));
        };
    }

    private static Words say(String type) { return new Words(type, Map.of()); }

    private static <T> T any(List<T> list, Random random) { return list.get(random.nextInt(list.size())); }
}
