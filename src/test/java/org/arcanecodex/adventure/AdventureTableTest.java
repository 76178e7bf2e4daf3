package org.arcanecodex.adventure;

import static org.arcanecodex.adventure.TestGame.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.platform.cluster.Guest;
import org.arcanecodex.room.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdventureTableTest {

    private static final Story STORY = TestStories.IN_THE_BOX.all().getFirst();
    private static final Member.Pass NO_PASS = new Member.Pass(null, null);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final StepNotes notes = mock(StepNotes.class);
    @SuppressWarnings("unchecked")
    private final Rooms<Adventure, AdventureCommand, AdventureEvent> rooms = mock(Rooms.class);
    private final TestNeighbours others = new TestNeighbours();
    private AdventureTable table;

    @BeforeEach
    void set() {
        table = table(Duration.ofMinutes(1));
    }

    @AfterEach
    void clear() {
        timer.shutdownNow();
    }

    @Test
    void everyStepIsOneFrameForEverybodyAlsoWhereThereIsNothingToSee() {
        var game = TestGame.started(STORY, 3);
        var people = seat(game, 4);
        var chance = new Random(7);
        for (int i = 0; i < 60 && game.state().score() == null; i++) {
            game.something(chance).filter(step -> step.after().score() == null).ifPresent(table::happened);
        }
        var numbers = numbers(people.getFirst());
        assertThat(numbers).hasSizeGreaterThan(20).isSorted().doesNotHaveDuplicates();
        assertThat(people).allSatisfy(one -> assertThat(numbers(one)).isEqualTo(numbers));
        assertThat(people).anySatisfy(one -> assertThat(one.told("frame"))
                .anySatisfy(frame -> assertThat(frame.get("d").get("events")).isEmpty()));
    }

    @Test
    void whoSeesTheSameSharesTheBytes() {
        var game = TestGame.started(STORY, 2);
        var people = seat(game, 2);
        var watchers = List.of(new FakeConnection("w1", account(4), "Dara"),
                new FakeConnection("w2", account(5), "Emil"));
        watchers.forEach(one -> come(one, NO_PASS, game.state()));
        table.happened(game.does(account(1), new AdventureCommand.Pause()).orElseThrow());
        var shown = watchers.getFirst().told().getLast();
        assertThat(watchers.getLast().told().getLast()).isSameAs(shown);
        assertThat(people).allSatisfy(one -> assertThat(one.told().getLast()).isSameAs(shown));
        game.does(account(1), new AdventureCommand.Resume()).orElseThrow();
        game.waits();
        assertThat(game.state().phase()).isEqualTo(Phase.COUNSEL);
        table.happened(game.steps().getLast());
        var options = people.getFirst().told().getLast();
        assertThat(watchers).allSatisfy(one -> assertThat(one.told().getLast()).isNotSameAs(options));
    }

    @Test
    void presenceIsToldWhenItChangesAndToWhoComes() {
        var game = TestGame.started(STORY, 2);
        var ana = new FakeConnection("a", account(1), "Ana");
        var ben = new FakeConnection("b", account(2), "Ben");
        come(ana, NO_PASS, game.state());
        come(ben, NO_PASS, game.state());
        assertThat(here(ana)).containsExactly("[1]", "[1,2]");
        assertThat(here(ben)).containsExactly("[1,2]");
        table.leave(ben);
        assertThat(here(ana)).containsExactly("[1]", "[1,2]", "[1]");
        table.writes(table.member(ana).orElseThrow());
        table.writes(table.member(ana).orElseThrow());
        assertThat(ana.told("presence-changed")).hasSize(4);
        assertThat(ana.told("presence-changed").getLast().get("d").get("typing").toString()).isEqualTo("[1]");
        await().until(() -> ana.told("presence-changed").getLast().get("d").get("typing").isEmpty());
    }

    @Test
    void anotherWindowTakesOverAndTheSameOneComingBackDoesNot() {
        var game = TestGame.started(STORY, 2);
        var phone = new FakeConnection("phone", account(1), "Ana");
        var desk = new FakeConnection("desk", account(1), "Ana");
        var deskAgain = new FakeConnection("desk-again", account(1), "Ana");
        come(phone, new Member.Pass(null, "window-1"), game.state());
        come(desk, new Member.Pass(null, "window-2"), game.state());
        assertThat(phone.told("server.kicked")).singleElement()
                .satisfies(kick -> assertThat(kick.get("d").get("code").asString()).isEqualTo("ELSEWHERE"));
        assertThat(table.member(phone)).isEmpty();
        come(deskAgain, new Member.Pass(null, "window-2"), game.state());
        assertThat(desk.told("server.kicked")).isEmpty();
        assertThat(table.isWherePersonActs(table.member(deskAgain).orElseThrow())).isTrue();
        assertThat(table.isWherePersonActs(table.member(desk).orElseThrow())).isFalse();
    }

    @Test
    void whoIsSentAwayHearsOfItAndNothingAfterIt() {
        var game = new TestGame(STORY, Visibility.PUBLIC, 4);
        game.does(account(1), new AdventureCommand.TakeSeat(null, "n", null)).orElseThrow();
        game.does(account(2), new AdventureCommand.TakeSeat(null, "n", null)).orElseThrow();
        var ben = new FakeConnection("b", account(2), "Ben");
        come(ben, NO_PASS, game.state());
        table.happened(game.does(account(1), new AdventureCommand.Kick(2)).orElseThrow());
        assertThat(ben.told("frame")).hasSize(1);
        assertThat(ben.told("server.kicked")).singleElement()
                .satisfies(kick -> assertThat(kick.get("d").get("code").asString()).isEqualTo("KICKED"));
        table.happened(game.does(account(1), new AdventureCommand.Ready(true)).orElseThrow());
        assertThat(ben.told("frame")).hasSize(1);
        assertThat(table.attended()).isFalse();
    }

    @Test
    void aRoomThatBecomesPrivateKeepsItsPlayersAndNoStrangers() {
        var game = new TestGame(STORY, Visibility.PUBLIC, 4);
        game.does(account(1), new AdventureCommand.TakeSeat(null, "n", null)).orElseThrow();
        var ana = new FakeConnection("a", account(1), "Ana");
        var stranger = new FakeConnection("s", account(4), "Dara");
        var invited = new FakeConnection("i", account(5), "Emil");
        come(ana, NO_PASS, game.state());
        come(stranger, NO_PASS, game.state());
        come(invited, new Member.Pass(TestGame.INVITATION, null), game.state());
        table.happened(game.does(account(1), new AdventureCommand.Settings(null, null, Visibility.PRIVATE, null))
                .orElseThrow());
        assertThat(table.member(ana)).isPresent();
        assertThat(table.member(invited)).isPresent();
        assertThat(table.member(stranger)).isEmpty();
    }

    @Test
    void aSeatWithoutAConnectionIsReportedAfterAWhileAndNotBefore() {
        table = table(Duration.ofMillis(80));
        var game = TestGame.started(STORY, 2);
        var ana = new FakeConnection("a", account(1), "Ana");
        var ben = new FakeConnection("b", account(2), "Ben");
        come(ana, NO_PASS, game.state());
        come(ben, NO_PASS, game.state());
        table.leave(ben);
        await().untilAsserted(() -> verify(rooms).offer(eq(TestGame.CODE), eq(new Actor.Time()), any(),
                eq(new AdventureCommand.SeatGone(2)), any()));
        verify(rooms, never()).offer(any(), any(), any(), eq(new AdventureCommand.SeatGone(1)), any());
    }

    @Test
    void whoComesBackInTimeIsNotReported() {
        table = table(Duration.ofMillis(200));
        var game = TestGame.started(STORY, 2);
        var people = seat(game, 2);
        table.leave(people.get(1));
        come(new FakeConnection("b2", account(2), "Ben"), NO_PASS, game.state());
        table.leave(people.get(0));
        await().untilAsserted(
                () -> verify(rooms).offer(any(), any(), any(), eq(new AdventureCommand.SeatGone(1)), any()));
        verify(rooms, never()).offer(any(), any(), any(), eq(new AdventureCommand.SeatGone(2)), any());
    }

    @Test
    void afterAFaultOfOursEverybodyComesAnew() {
        var game = TestGame.started(STORY, 1);
        var ana = seat(game, 1).getFirst();
        table.lostTrack(9, game.state());
        assertThat(ana.closed()).containsExactly(CloseReason.GOING_AWAY);
    }

    private List<FakeConnection> seat(TestGame game, int people) {
        var seated = new java.util.ArrayList<FakeConnection>();
        for (int who = 1; who <= people; who++) {
            var one = new FakeConnection("c" + who, account(who), "Person " + who);
            come(one, NO_PASS, game.state());
            seated.add(one);
        }
        return seated;
    }

    @Test
    void whoIsThereOnAnotherInstanceIsThere() {
        var game = TestGame.started(STORY, 2);
        var ana = new FakeConnection("a", account(1), "Ana");
        come(ana, NO_PASS, game.state());
        others.elsewhere(true, guest(2, 1, "w"), guest(9, 1, ""), guest(9, 2, ""));
        table.neighboursChanged();
        var told = ana.told("presence-changed").getLast().get("d");
        assertThat(told.get("here").toString()).isEqualTo("[1,2]");
        assertThat(told.get("spectators").asInt()).isEqualTo(1);
        table.neighbourWrites(2);
        assertThat(ana.told("presence-changed").getLast().get("d").get("typing").toString()).isEqualTo("[2]");
    }

    @Test
    void whoeverIsHereIsReportedUntilTheyLeave() {
        var game = TestGame.started(STORY, 2);
        var ana = new FakeConnection("a", account(1), "Ana");
        come(ana, new Member.Pass(null, "phone"), game.state());
        assertThat(others.reported()).singleElement().satisfies(guest -> {
            assertThat(guest.account()).isEqualTo(account(1).value());
            assertThat(guest.instance()).isEqualTo(TestNeighbours.HERE);
            assertThat(guest.window()).isNotEmpty().isNotEqualTo("phone");
        });
        table.leave(ana);
        assertThat(others.reported()).isEmpty();
    }

    @Test
    void whoWentOnElsewhereActsThereAndInAnotherWindowIsToldSo() {
        var game = TestGame.started(STORY, 2);
        var ana = new FakeConnection("a", account(1), "Ana");
        come(ana, new Member.Pass(null, "phone"), game.state());
        var member = table.member(ana).orElseThrow();
        var mine = others.reported().getFirst();
        others.elsewhere(true, guest(1, mine.since() - 1, "desk"));
        table.neighboursChanged();
        assertThat(table.isWherePersonActs(member)).isTrue();
        others.elsewhere(true, guest(1, mine.since() + 1, mine.window()));
        table.neighboursChanged();
        assertThat(table.isWherePersonActs(member)).as("the same window on its way").isFalse();
        assertThat(ana.told("server.kicked")).isEmpty();
        others.elsewhere(true, guest(1, mine.since() + 2, "desk"));
        table.neighboursChanged();
        assertThat(ana.told("server.kicked").getLast().get("d").get("code").asString()).isEqualTo("ELSEWHERE");
    }

    @Test
    void nobodyIsAwayWhileTheyAreElsewhereOrThatCannotBeSaid() {
        var game = TestGame.started(STORY, 2);
        table = table(Duration.ofMillis(50));
        others.elsewhere(false);
        come(new FakeConnection("a", account(1), "Ana"), NO_PASS, game.state());
        await().during(Duration.ofMillis(300)).untilAsserted(() -> verifyNoInteractions(rooms));
        others.elsewhere(true, guest(2, 1, ""));
        await().during(Duration.ofMillis(300)).untilAsserted(() -> verifyNoInteractions(rooms));
        others.elsewhere(true);
        table.neighboursChanged();
        await().untilAsserted(() -> verify(rooms).offer(eq(TestGame.CODE), eq(new Actor.Time()), any(),
                eq(new AdventureCommand.SeatGone(2)), any()));
    }

    private static Guest guest(int account, long since, String window) {
        return new Guest(account(account).value(), "elsewhere", since, window);
    }

    private void come(FakeConnection one, Member.Pass pass, Adventure state) {
        table.welcome(table.enter(one, pass, state), state);
    }

    private static List<Long> numbers(FakeConnection one) {
        return one.told("frame").stream().map(frame -> frame.get("seq").asLong()).toList();
    }

    private static List<String> here(FakeConnection one) {
        return one.told("presence-changed").stream().map(told -> told.get("d").get("here").toString()).toList();
    }

    private AdventureTable table(Duration patience) {
        return TestTables.table(rooms, notes, others.neighbours(), patience, timer);
    }
}
