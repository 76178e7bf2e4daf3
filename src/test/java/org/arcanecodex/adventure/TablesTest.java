package org.arcanecodex.adventure;

import static org.arcanecodex.adventure.TestGame.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.InstantSource;

import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.protocol.MessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final RoomCode OTHER = new RoomCode("BBBBBB");
    private static final Member.Pass NO_PASS = new Member.Pass(null, null);

    private final TestGame game = TestGame.started(TestStories.IN_THE_BOX.all().getFirst(), 2);
    private final FakeConnection ana = new FakeConnection("a", account(1), "Ana");
    private final Tables tables = tables();

    @AfterEach
    void stop() {
        tables.stop();
    }

    @Test
    void whoEntersARoomLeavesTheOneBefore() {
        var first = tables.at(TestGame.CODE, 1);
        var second = tables.at(OTHER, 2);
        tables.enter(first, ana, NO_PASS, game.state());
        tables.enter(second, ana, NO_PASS, game.state());
        assertThat(tables.of(ana)).containsSame(second);
        assertThat(first.attended()).isFalse();
        tables.closed(ana);
        assertThat(tables.of(ana)).isEmpty();
        assertThat(second.attended()).isFalse();
    }

    @Test
    void aConnectionThatHasEndedMeanwhileIsNotKept() {
        ana.close(CloseReason.DISMISSED);
        var table = tables.at(TestGame.CODE, 1);
        tables.enter(table, ana, NO_PASS, game.state());
        assertThat(table.attended()).isFalse();
        assertThat(tables.of(ana)).isEmpty();
    }

    @Test
    void seatsAreCountedByHowTheyAreHeld() {
        tables.enter(tables.at(TestGame.CODE, 1), ana, NO_PASS, game.state());
        assertThat(tables.seats(Seat.Kind.HUMAN)).isEqualTo(2);
        assertThat(tables.seats(Seat.Kind.COMPANION)).isEqualTo(1);
        assertThat(tables.seats(Seat.Kind.EMPTY)).isEqualTo(1);
        assertThat(tables.seats(Seat.Kind.AWAY)).isZero();
    }

    private static Tables tables() {
        var tools = mock(TableTools.class);
        when(tools.clock()).thenReturn(InstantSource.system());
        when(tools.neighbours()).thenReturn(TestNeighbours.none());
        when(tools.codec()).thenReturn(new MessageCodec(8192));
        var rate = Rate.of("5/m");
        var limits = new AdventureProperties(Duration.ofMinutes(1), Duration.ofSeconds(5), 50, 16,
                Duration.ofSeconds(5), rate, rate, rate, rate, rate);
        return new Tables(tools, mock(StepNotes.class), limits);
    }
}
