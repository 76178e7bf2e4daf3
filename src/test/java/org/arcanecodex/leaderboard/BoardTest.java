package org.arcanecodex.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00Z,pages-2026-W47", "2026-11-22T23:59:59Z,pages-2026-W47",
            "2026-11-23T00:00:00Z,pages-2026-W48", "2027-01-03T10:00:00Z,pages-2026-W53",
            "2024-12-30T10:00:00Z,pages-2025-W01"})
    void pagesBelongToTheWeekInWhichTheyEnded(String when, String board) {
        assertThat(Board.ofPages(Instant.parse(when)).name()).isEqualTo(board);
        assertThat(Board.parse("pages", Instant.parse(when))).contains(new Board(board));
        assertThat(Board.parse(board, NOW)).contains(new Board(board));
    }

    @Test
    void aBoardKnowsWhatItRanks() {
        assertThat(Board.RENOWN.kind()).isEqualTo(Board.Kind.RENOWN);
        assertThat(Board.ofStory("quiet-coach").kind()).isEqualTo(Board.Kind.STORY);
        assertThat(Board.ofStory("quiet-coach").story()).contains("quiet-coach");
        assertThat(Board.ofPages(NOW).kind()).isEqualTo(Board.Kind.PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gold", "RENOWN", "renown ", "story-", "story-Quiet", "story-a'b", "pages-2026",
            "pages-2026-W54", "pages-2026-W00", "pages-26-W01"})
    void whatIsNoBoardIsNone(String said) {
        assertThat(Board.parse(said, NOW)).isEmpty();
    }
}
