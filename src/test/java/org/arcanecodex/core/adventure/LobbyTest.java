package org.arcanecodex.core.adventure;

import static org.arcanecodex.testkit.TestTable.of;
import static org.arcanecodex.testkit.TestTable.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.arcanecodex.core.adventure.AdventureCommand.Admit;
import org.arcanecodex.core.adventure.AdventureCommand.GiveHost;
import org.arcanecodex.core.adventure.AdventureCommand.Kick;
import org.arcanecodex.core.adventure.AdventureCommand.LeaveSeat;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.AdventureCommand.PickHero;
import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.Settings;
import org.arcanecodex.core.adventure.AdventureCommand.Start;
import org.arcanecodex.core.adventure.AdventureCommand.TakeSeat;
import org.arcanecodex.core.rule.Refusal.Code;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;
import org.junit.jupiter.api.Test;

/** Before the story: seats, heroes, the host, the door. */
class LobbyTest {

    private static final StoryRef MILL = new StoryRef("mill", 1);

    @Test
    void everybodySitsOnTheFirstFreeSeatWithTheHeroOfThatSeat() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        assertThat(table.seat("Ana").number()).isEqualTo(1);
        assertThat(table.seat("Ana").role()).isEqualTo("wren");
        assertThat(table.seat("Ben").number()).isEqualTo(2);
        assertThat(table.seat("Ben").role()).isEqualTo("abel");
    }

    @Test
    void oneMovesToAFreeSeatAndKeepsTheHero() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        table.does("Ana", new TakeSeat(4, "n", null));

        assertThat(table.seat("Ana").number()).isEqualTo(4);
        assertThat(table.seat("Ana").role()).isEqualTo("wren");
        assertThat(table.state().seat(1).held()).isFalse();
        assertThat(table.refused("Ana", new TakeSeat(2, "n", null)).code()).isEqualTo(Code.ROOM_FULL);
        assertThat(table.refused("Ana", new TakeSeat(5, "n", null)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ana", new TakeSeat(null, "n", null)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    @Test
    void aRoomTakesAsManyAsTheHostAndTheStoryAllow() {
        var table = TestTable.empty(TestStories.mill());
        table.does("Ana", new OpenRoom(table.account("Ana"), MILL, Visibility.PUBLIC, Pace.LIVE, Difficulty.PLAIN, 2,
                null));
        table.does("Ana", new TakeSeat(null, "", null));
        table.does("Ben", new TakeSeat(null, "", null));

        assertThat(table.refused("Cid", new TakeSeat(null, "", null)).code()).isEqualTo(Code.ROOM_FULL);
        assertThat(TestTable.with(TestStories.step(), "Ana", "Ben")
                .refused("Cid", new TakeSeat(null, "", null))
                .code()).isEqualTo(Code.ROOM_FULL);
    }

    @Test
    void aPrivateRoomOpensToTheInvitationToTheHostAndToWhomTheHostAdmits() {
        var table = TestTable.empty(TestStories.mill());
        table.does("Ana", new OpenRoom(table.account("Ana"), MILL, Visibility.PRIVATE, Pace.LIVE, Difficulty.PLAIN, 4,
                "right"));

        table.does("Ana", new TakeSeat(null, "", null));
        assertThat(table.refused("Ben", new TakeSeat(null, "", null)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refused("Ben", new TakeSeat(null, "", "wrong")).code()).isEqualTo(Code.FORBIDDEN);
        table.does("Ben", new TakeSeat(null, "", "right"));
        assertThat(table.refused("Ben", new Admit(table.account("Cid"))).code()).isEqualTo(Code.FORBIDDEN);
        table.does("Ana", new Admit(table.account("Cid")));
        table.does("Cid", new TakeSeat(null, "", null));

        assertThat(table.state().table().held()).hasSize(3);
    }

    @Test
    void whomTheHostSendsAwayDoesNotComeBack() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        assertThat(table.refused("Ben", new Kick(1)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refused("Ana", new Kick(1)).code()).isEqualTo(Code.BAD_REQUEST);
        assertThat(table.refused("Ana", new Kick(3)).code()).isEqualTo(Code.NOT_FOUND);
        table.does("Ana", new Kick(2));

        assertThat(table.refused("Ben", new TakeSeat(null, "", null)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refused("Ben", new Ready(true)).code()).isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void whenTheHostLeavesTheNextOneLeads() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        table.does("Ana", new LeaveSeat());

        assertThat(table.state().table().host()).isEqualTo(table.account("Ben"));
        table.does("Ben", new Start());
    }

    @Test
    void aHostWhoGoesSilentDoesNotHoldUpTheLobby() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        table.loses("Ana");

        assertThat(table.state().table().host()).isEqualTo(table.account("Ben"));
        assertThat(table.seat("Ana").kind()).isEqualTo(Seat.Kind.AWAY);
        table.does("Ben", new Start());
        assertThat(table.seat("Ana").role()).isEqualTo("wren");
    }

    @Test
    void theHostGivesTheLeadAway() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        table.does("Ana", new GiveHost(2));

        assertThat(table.refused("Ana", new Start()).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.state().table().hostSeat()).hasValueSatisfying(seat -> assertThat(seat.number()).isEqualTo(2));
    }

    @Test
    void nobodyPlaysAHeroWhomSomebodyPlays() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        assertThat(table.refused("Ben", new PickHero("wren")).code()).isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ben", new PickHero("nobody")).code()).isEqualTo(Code.NOT_FOUND);
        table.does("Ben", new PickHero("corin"));

        assertThat(table.seat("Ben").role()).isEqualTo("corin");
    }

    @Test
    void theStoryStartsWhenAllOthersAreReady() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");

        assertThat(table.refused("Ben", new Start()).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refused("Ana", new Start()).code()).isEqualTo(Code.UNAFFORDABLE);
        table.does("Ben", new Ready(true));
        table.does("Ben", new Ready(false));
        assertThat(table.refused("Ana", new Start()).code()).isEqualTo(Code.UNAFFORDABLE);
        table.does("Ben", new Ready(true));
        table.does("Ana", new Start());

        assertThat(table.state().status()).isEqualTo(Status.RUNNING);
        assertThat(table.state().phase()).isEqualTo(Phase.SCENE);
    }

    @Test
    void changedSettingsMakeEverybodyThinkAgain() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");
        table.does("Ben", new Ready(true));

        assertThat(table.refused("Ben", new Settings(null, Pace.RELAXED, null, null)).code())
                .isEqualTo(Code.FORBIDDEN);
        table.does("Ana", new Settings(null, Pace.RELAXED, null, Difficulty.HARSH));

        assertThat(table.state().setup().pace()).isEqualTo(Pace.RELAXED);
        assertThat(table.state().setup().difficulty()).isEqualTo(Difficulty.HARSH);
        assertThat(table.state().setup().visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(table.seat("Ben").done()).isFalse();
        assertThat(table.refused("Ana", new Settings(null, Pace.RELAXED, null, null)).code())
                .isEqualTo(Code.ALREADY_DONE);
        assertThat(table.refused("Ana", new Settings(new StoryRef("no", 1), null, null, null)).code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void theStartBindsTheDiceToWhatThePlayersAddedInSeatOrder() {
        var table = TestTable.with(TestStories.mill(), "Ana", "Ben");
        assertThat(table.rules().diceSalt(table.state())).isEmpty();
        table.does("Ben", new Ready(true));

        table.does("Ana", new Start());

        assertThat(table.rules().diceSalt(table.state())).isEqualTo("nonce-Ananonce-Ben");
    }

    @Test
    void companionsTakeTheSeatsThatNobodyHoldsUpToTheParty() {
        var alone = TestTable.playing(TestStories.mill(), "Ana");
        var four = TestTable.playing(TestStories.mill(), "Ana", "Ben", "Cid", "Dot");

        assertThat(alone.state().table().seats()).extracting(Seat::kind)
                .containsExactly(Seat.Kind.HUMAN,
                        Seat.Kind.COMPANION, Seat.Kind.COMPANION, Seat.Kind.EMPTY);
        assertThat(alone.state().table().seats()).extracting(Seat::role)
                .containsExactly("wren", "orsolya", "tobit",
                        null);
        assertThat(four.state().table().seats()).extracting(Seat::kind).containsOnly(Seat.Kind.HUMAN);
    }

    @Test
    void heroesBeginInFullHealthWithTheirThingsAndAnObjectiveOfTheirOwn() {
        var table = TestTable.playing(TestStories.mill(), "Ana", "Ben");

        assertThat(table.seat("Ana").hp()).isEqualTo(9);
        assertThat(table.seat("Ben").hp()).isEqualTo(12);
        assertThat(table.seat("Ana").momentum()).isEqualTo(1);
        assertThat(table.seat("Ana").items().to(1)).hasValueSatisfying(items -> assertThat(items).contains("picks"));
        assertThat(table.seat("Ana").items().to(2)).isEmpty();
        assertThat(of(SecretEvent.ObjectiveGiven.class, table.journal())).extracting(
                SecretEvent.ObjectiveGiven::seat).containsExactly(1, 2);
        assertThat(table.state().world().counters()).containsEntry("rope", 2);
    }

    @Test
    void anIdleLobbyClosesAfterTwoHours() {
        var table = TestTable.with(TestStories.mill(), "Ana");
        table.later(Duration.ofMinutes(119)).does("Ben", new TakeSeat(null, "", null));

        table.timeIsUp();

        assertThat(table.closed()).isTrue();
        assertThat(table.now()).isEqualTo(TestTable.EVENING.plus(Duration.ofMinutes(119 + 120)));
        assertThat(table.refused("Ana", new Ready(true)).code()).isEqualTo(Code.ROOM_CLOSED);
        table.timeIsUp();
        assertThat(table.rules().nextWake(table.state())).isEmpty();
    }

    @Test
    void aRoomIsOpenedOnceByItsHostWithAStoryThatExists() {
        var table = TestTable.empty(TestStories.mill());
        var ana = table.account("Ana");

        assertThat(table.refused("Ana", new Ready(true)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(table.refused("Ben", open(ana, MILL, 4)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(table.refused("Ana", open(ana, MILL, 5)).code()).isEqualTo(Code.BAD_REQUEST);
        assertThat(table.refused("Ana", open(ana, new StoryRef("mill", 2), 4)).code()).isEqualTo(Code.NOT_FOUND);
        only(TableEvent.RoomOpened.class, table.does("Ana", open(ana, MILL, 4)));
        assertThat(table.refused("Ana", open(ana, MILL, 4)).code()).isEqualTo(Code.ALREADY_DONE);
    }

    private static OpenRoom open(org.arcanecodex.core.id.AccountId host, StoryRef story, int seats) {
        return new OpenRoom(host, story, Visibility.PUBLIC, Pace.LIVE, Difficulty.PLAIN, seats, null);
    }
}
