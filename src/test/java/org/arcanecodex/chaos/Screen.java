package org.arcanecodex.chaos;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** As much of a room as somebody must see to press the right button. Not for several threads. */
final class Screen {

    private String phase = "";
    private long entry;
    private List<String> options = List.of();
    private final List<String> whispers = new ArrayList<>();

    String phase() {
        return phase;
    }

    /** Tells one phase from the next of the same name. */
    long entry() {
        return entry;
    }

    List<String> options() {
        return options;
    }

    List<String> whispers() {
        return List.copyOf(whispers);
    }

    void show(JsonNode view) {
        phase(view.get("phase"));
        whispers.clear();
        options = List.of();
        if (view.has("mine")) {
            options = ids(view.get("mine").get("options"));
            whispers.addAll(ids(view.get("mine").get("whispers")));
        }
    }

    void update(JsonNode event) {
        switch (event.get("t").asString()) {
            case "phase-entered" -> phase(event.get("phase"));
            case "options-opened" -> options = ids(event.get("options"));
            case "scene-told" -> {
                options = List.of();
                whispers.clear();
            }
            case "whisper-heard" -> whispers.add(event.get("whisper").get("id").asString());
            case "you-sit" -> {
                if (event.has("mine")) {
                    options = ids(event.get("mine").get("options"));
                }
            }
            default -> {
                // Does not change the buttons.
            }
        }
    }

    private void phase(JsonNode now) {
        phase = now.get("name").asString();
        entry = now.get("entry").asLong();
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        if (list != null) {
            list.forEach(one -> ids.add(one.get("id").asString()));
        }
        return ids;
    }
}
