package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void theRingKnowsWhatWasMissedAndWhatItHasForgotten() {
        var ring = new Ring<String, String>(3);
        for (long seq = 1; seq <= 5; seq++) {
            ring.add(new Step<>(seq, "s" + (seq - 1), List.of("e" + seq), "s" + seq));
        }
        var visit = new Visit<>(new RoomCode("K7QXMP"), 1, "00", 5, "s5", ring.steps());
        assertThat(visit.missedSince(5).orElseThrow()).isEmpty();
        assertThat(visit.missedSince(4).orElseThrow()).extracting(Step::seq).containsExactly(5L);
        assertThat(visit.missedSince(2).orElseThrow()).extracting(Step::seq).containsExactly(3L, 4L, 5L);
        assertThat(visit.missedSince(1)).isEmpty();
        assertThat(visit.missedSince(6)).isEmpty();
        assertThat(visit.missedSince(-1)).isEmpty();
        assertThat(visit.missedSince(Long.MIN_VALUE)).isEmpty();
    }
}
