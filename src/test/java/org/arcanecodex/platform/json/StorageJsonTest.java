package org.arcanecodex.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StorageJsonTest {

    private final JsonMapper mapper = StorageJson.mapper();

    record Box<T>(List<Integer> seats, T value) {
        public boolean isEmpty() { return seats.isEmpty(); }

        public int getSize() { return seats.size(); }
    }

    record Everything(int number, long big, boolean yes, String text, @Nullable Integer maybe, Instant at,
            Duration lasts, TimeUnit unit, Box<String> box, SortedMap<Integer, Box<Long>> boxes) {}

    @Test
    void aRecordIsItsComponentsAndComesBackEqual() {
        var all = new Everything(1, Long.MAX_VALUE, true, "é🎲\u0000\"", null, Instant.parse("2026-11-21T20:00:00.5Z"),
                Duration.ofMillis(1500), TimeUnit.DAYS, new Box<>(List.of(1), "x"),
                new TreeMap<>(java.util.Map.of(3, new Box<>(List.of(), 9L))));
        var text = mapper.writeValueAsString(all);
        assertThat(text).contains("\"at\":\"2026-11-21T20:00:00.500Z\"", "\"lasts\":\"PT1.5S\"", "\"unit\":\"DAYS\"")
                .doesNotContain("maybe", "empty", "size");
        assertThat(mapper.readValue(text, Everything.class)).isEqualTo(all);
    }

    @Test
    void whatIsNotUnderstoodIsAnError() {
        assertRefused("{\"seats\":[1],\"value\":2,\"more\":3}");
        assertRefused("{\"seats\":[1],\"seats\":[1],\"value\":2}");
        assertRefused("{\"seats\":[1.5],\"value\":2}");
        assertRefused("{\"seats\":[\"1\"],\"value\":2}");
        assertRefused("{\"seats\":[1],\"value\":2} {}");
    }

    private void assertRefused(String text) {
        assertThatThrownBy(() -> mapper.readValue(text, Box.class)).as(text).isInstanceOf(JacksonException.class);
    }
}
