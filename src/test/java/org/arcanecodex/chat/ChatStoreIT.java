package org.arcanecodex.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.TestPages;
import org.arcanecodex.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ChatStoreIT {

    private static final Line.Person ANA = new Line.Person(new AccountId(11), 1);
    private static final Line.Person BEN = new Line.Person(new AccountId(12), 2);
    private static final Line.Person CLEO = new Line.Person(new AccountId(13), 3);
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00.123Z");

    private static ChatStore store;

    @BeforeAll
    static void migrate() {
        var source = new DriverManagerDataSource(TestDatabase.fresh(), "root", "");
        Flyway.configure().dataSource(source).load().migrate();
        store = new ChatStore(JdbcClient.create(source));
    }

    @Test
    void linesAreNumberedInEachRoomAndComeBackNewestFirst() {
        var room = new RoomCode("AAAAAA");
        say(room, ANA, null, "1", "Is the oil good?");
        say(room, BEN, null, "2", "Good? It is half water 💧");
        say(new RoomCode("AAAAAB"), BEN, null, "3", "another room");
        var heard = heard(CLEO, room, 10);
        assertThat(heard).extracting(Line::number).containsExactly(2L, 1L);
        assertThat(heard.getFirst()).isEqualTo(new Line(room, 2, BEN, null, "Good? It is half water 💧", NOW));
    }

    @Test
    void aWhisperIsHeardByItsTwoAndByNobodyElse() {
        var room = new RoomCode("BBBBBB");
        say(room, ANA, BEN, "1", "only you");
        assertThat(heard(ANA, room, 10)).hasSize(1);
        assertThat(heard(BEN, room, 10)).hasSize(1);
        assertThat(heard(CLEO, room, 10)).isEmpty();
    }

    @Test
    void whoeverTakesTheSeatLaterDoesNotHearWhatWasSaidToTheFormerOne() {
        var room = new RoomCode("CCCCCC");
        say(room, ANA, BEN, "1", "for Ben, not for his chair");
        var heir = new Line.Person(new AccountId(99), BEN.seat());
        assertThat(heard(heir, room, 10)).isEmpty();
    }

    @Test
    void aRetryOfTheSameRequestSaysNothingTwice() {
        var room = new RoomCode("DDDDDD");
        var first = say(room, ANA, null, "same", "once");
        var again = say(room, ANA, null, "same", "once");
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.line()).isEqualTo(first.line());
        assertThat(say(room, BEN, null, "same", "Ben's own").isNew()).isTrue();
    }

    @Test
    void manyAtOnceLeaveNoHoleAndNoDouble() throws Exception {
        var room = new RoomCode("EEEEEE");
        var work = new ArrayList<Callable<ChatStore.Said>>();
        IntStream.rangeClosed(1, 24).forEach(i -> work.add(() -> say(room, ANA, null, "r" + i % 12, "line " + i % 12)));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var said : pool.invokeAll(work)) {
                assertThat(said.get().line().text()).startsWith("line ");
            }
        }
        assertThat(heard(ANA, room, 100)).extracting(Line::number)
                .containsExactlyElementsOf(List.of(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L));
    }

    @Test
    void aForgottenRoomHasNothingToSay() {
        var room = new RoomCode("FFFFFF");
        say(room, ANA, null, "1", "gone soon");
        assertThat(store.forget(room)).isEqualTo(1);
        assertThat(heard(ANA, room, 10)).isEmpty();
    }

    private static List<Line> heard(Line.Person by, RoomCode room, int limit) {
        return store.heardBy(by.account(), room, TestPages.newest("line", Line::number, limit));
    }

    private static ChatStore.Said say(RoomCode room, Line.Person by, Line.@Nullable Person to, String request,
            String text) {
        return store.say(new ChatStore.Draft(room, by, to, request, text, NOW));
    }
}
