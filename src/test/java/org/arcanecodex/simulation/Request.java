package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/**
 * Something a client has said and has no answer to yet.
 *
 * @param again when it is to be said once more
 * @param cameBack whether the client has come in again because of it
 */
record Request(String id, String text, Instant since, Instant again, boolean cameBack) {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Request of(String id, String type, Map<String, ?> d, Instant now) {
        var text = JSON.writeValueAsString(new TreeMap<>(Map.of("t", type, "id", id, "d", new TreeMap<>(d))));
        return new Request(id, text, now, now.plus(PATIENCE), false);
    }

    Request again(Instant at) { return new Request(id, text, since, at, cameBack); }

    Request afterComingBack(Instant at) { return new Request(id, text, since, at, true); }
}
