package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;

/** People who do anything at any time, sensible and not; one seed, one evening. */
final class RandomPlay {

    private static final int PEOPLE = 6;

    private final SplittableRandom chance;
    private final TestTable table;
    private int accepted;

    RandomPlay(long seed) {
        chance = new SplittableRandom(seed);
        table = TestTable.empty(chance.nextInt(4) == 0 ? TestStories.step() : TestStories.mill());
        table.rolling(sides -> 1 + chance.nextInt(sides));
        var host = new AccountId(1);
        tries(new Actor.Player(host), new OpenRoom(host, new StoryRef(story().id(), 1), any(Visibility.values()),
                any(Pace.values()), any(Difficulty.values()), 1 + chance.nextInt(4), "right"));
    }

    TestTable table() {
        return table;
    }

    int accepted() {
        return accepted;
    }

    /** So many commands, of which many are legal. */
    RandomPlay play(int commands) {
        for (int i = 0; i < commands; i++) {
            table.later(Duration.ofSeconds(chance.nextInt(8)));
            switch (chance.nextInt(12)) {
                case 0 -> time();
                case 1, 2 -> tries(player(), anything());
                case 3 -> tries(new Actor.Time(), anything());
                case 4, 5 -> gather();
                default -> sensible();
            }
        }
        return this;
    }

    /** One who acts as a player would; nothing if there is nobody. */
    private void sensible() {
        var held = table.state().table().held();
        if (held.isEmpty()) {
            return;
        }
        var seat = any(held);
        var legal = Legal.commands(table.state(), story(), seat.number());
        if (!legal.isEmpty()) {
            tries(new Actor.Player(new AccountId(seat.account().value())), any(legal));
        }
    }

    /** What gets a table together and on its way. */
    private void gather() {
        tries(player(), new AdventureCommand.TakeSeat(null, "n", "right"));
        for (var seat : table.state().table().held()) {
            tries(new Actor.Player(seat.account()), new AdventureCommand.Ready(true));
        }
        if (chance.nextInt(4) == 0) {
            tries(new Actor.Player(table.state().table().host()), new AdventureCommand.Start());
        }
    }

    private void time() {
        var wake = table.rules().nextWake(table.state());
        if (wake.isPresent() && wake.get().at().isBefore(table.now().plusSeconds(600))) {
            table.timeIsUp();
        }
    }

    private void tries(Actor by, AdventureCommand command) {
        if (table.tries(by, command) instanceof Decision.Accepted) {
            accepted++;
        }
    }

    private Story story() {
        return table.story();
    }

    private Actor player() {
        return new Actor.Player(new AccountId(1 + chance.nextInt(PEOPLE)));
    }

    private AdventureCommand anything() {
        int seat = chance.nextInt(7) - 1;
        return switch (chance.nextInt(24)) {
            case 0 -> new AdventureCommand.TimeUp(chance.nextInt(20));
            case 1 -> new AdventureCommand.SeatGone(seat);
            case 2 -> new AdventureCommand.SeatBack();
            case 3 -> new AdventureCommand.TakeSeat(chance.nextBoolean() ? seat : null, word(), word());
            case 4 -> chance.nextInt(6) == 0 ? new AdventureCommand.LeaveSeat() : new AdventureCommand.SeatBack();
            case 5 -> new AdventureCommand.Admit(new AccountId(chance.nextInt(PEOPLE)));
            case 6 -> new AdventureCommand.PickHero(word());
            case 7 ->
                new AdventureCommand.Settings(chance.nextBoolean() ? new StoryRef(word(), chance.nextInt(3)) : null,
                        any(Pace.values()), any(Visibility.values()), any(Difficulty.values()));
            case 8 -> new AdventureCommand.Kick(seat);
            case 9 -> new AdventureCommand.GiveHost(seat);
            case 10 -> new AdventureCommand.Start();
            case 11 -> new AdventureCommand.Ready(chance.nextBoolean());
            case 12 -> new AdventureCommand.Continue();
            case 13 -> new AdventureCommand.Share(word(), any(Form.values()), chance.nextBoolean() ? seat : null);
            case 14 -> new AdventureCommand.Ask(seat, chance.nextBoolean() ? word() : null);
            case 15 -> new AdventureCommand.Refuse(seat);
            case 16 -> new AdventureCommand.Probe(chance.nextInt(9) - 1);
            case 17 -> new AdventureCommand.Plan(word());
            case 18 -> new AdventureCommand.Choose(word(), any(Momentum.values()));
            case 19 -> new AdventureCommand.HonourSeat(seat, any(HonourKind.values()));
            case 20 -> new AdventureCommand.Pause();
            case 21 -> new AdventureCommand.Resume();
            case 22 -> new AdventureCommand.Extend();
            default -> new AdventureCommand.Autopilot(any(Style.values()));
        };
    }

    /** Of the story or of nowhere. */
    private String word() {
        var words = new ArrayList<>(List.of("", "nonsense", "right", "x".repeat(100), Value.LAW.name()));
        words.addAll(story().whispers().keySet());
        story().options().forEach(option -> words.add(option.id()));
        story().heroes().forEach(hero -> words.add(hero.id()));
        words.add(story().id());
        return any(words);
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
