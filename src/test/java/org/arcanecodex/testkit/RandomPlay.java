package org.arcanecodex.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.arcanecodex.adventure.MemoryPayouts;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.HonourKind;
import org.arcanecodex.core.adventure.Legal;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Style;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Training;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;

/** People who do anything at any time, sensible and not, with any story; one seed, one evening. */
public final class RandomPlay {

    /** Those that are shipped, and those that have every kind of effect in a small space. */
    public static final List<Story> STORIES = Stream.concat(
            org.arcanecodex.adventure.TestStories.IN_THE_BOX.all().stream(),
            Stream.of(TestStories.mill(), TestStories.step())).toList();

    private static final RoomCode CODE = new RoomCode("TABKE2");
    private static final int PEOPLE = 6;

    private final SplittableRandom chance;
    private final TestTable table = TestTable.empty(STORIES);
    private final byte[] secret = new byte[32];
    private int accepted;
    private int refused;

    public RandomPlay(long seed) {
        chance = new SplittableRandom(seed);
        chance.nextBytes(secret);
        table.rolling(() -> dice(table.rules().diceSalt(table.state()), table.lines().size() + 1L));
        var host = new AccountId(1);
        tries(new Actor.Player(host), new OpenRoom(host, ref(any(STORIES)), any(Visibility.values()),
                any(Pace.values()), any(Difficulty.values()), 1 + chance.nextInt(4), "right"));
    }

    public TestTable table() {
        return table;
    }

    public int accepted() {
        return accepted;
    }

    public int refused() {
        return refused;
    }

    /** The dice that fall for the line of that number, by the formula that players can check. */
    public Dice dice(String salt, long seq) {
        return new CommittedDice(secret, salt, CODE, seq);
    }

    /** So many commands, of which many are legal. */
    public RandomPlay play(int commands) {
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
        switch (chance.nextInt(12)) {
            case 0 -> tries(host(), new AdventureCommand.Kick(1 + chance.nextInt(4)));
            case 1, 2, 3 -> tries(host(), new AdventureCommand.Start());
            default -> {
                // There is time.
            }
        }
    }

    private void time() {
        var wake = table.rules().nextWake(table.state());
        if (wake.isPresent() && wake.get().at().isBefore(table.now().plusSeconds(600))) {
            timeIsUp();
        }
    }

    /** Time acts, and whoever pays does. */
    public void timeIsUp() {
        if (table.rules().nextWake(table.state()).orElseThrow().command() instanceof AdventureCommand.Pay) {
            table.byTime(new AdventureCommand.Paid(MemoryPayouts.of(table.state())));
        } else {
            table.timeIsUp();
        }
    }

    private void tries(Actor by, AdventureCommand command) {
        if (table.tries(by, command) instanceof Decision.Accepted) {
            accepted++;
        } else {
            refused++;
        }
    }

    private Story story() {
        return table.story();
    }

    private Actor host() {
        return new Actor.Player(table.state().table().host());
    }

    private Actor player() {
        return new Actor.Player(new AccountId(1 + chance.nextInt(PEOPLE)));
    }

    private AdventureCommand anything() {
        int seat = chance.nextInt(7) - 1;
        return switch (chance.nextInt(30)) {
            case 0 -> new AdventureCommand.TimeUp(chance.nextInt(20));
            case 1 -> new AdventureCommand.SeatGone(seat);
            case 2 -> new AdventureCommand.SeatBack();
            case 3 -> new AdventureCommand.TakeSeat(chance.nextBoolean() ? seat : null, word(), word());
            case 4 -> chance.nextInt(6) == 0 ? new AdventureCommand.LeaveSeat() : new AdventureCommand.SeatBack();
            case 5 -> new AdventureCommand.Admit(new AccountId(chance.nextInt(PEOPLE)));
            case 6 -> new AdventureCommand.PickHero(word());
            case 7 ->
                new AdventureCommand.Settings(chance.nextBoolean() ? anyRef() : null,
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
            case 23, 24 -> new AdventureCommand.BringHero(chance.nextBoolean() ? word() : null, ownHero());
            case 25 -> new AdventureCommand.Pay();
            case 26 -> new AdventureCommand.Paid(MemoryPayouts.of(table.state()));
            case 27 -> new AdventureCommand.Grace(chance.nextInt(20), table.now().plusSeconds(chance.nextInt(90)));
            case 28 -> new OpenRoom(new AccountId(1), anyRef(), any(Visibility.values()), any(Pace.values()),
                    any(Difficulty.values()), seat, null);
            default -> new AdventureCommand.Autopilot(any(Style.values()));
        };
    }

    private OwnHero ownHero() {
        var calling = any(Calling.values());
        return new OwnHero(new HeroId(1 + chance.nextInt(PEOPLE)), "pick-" + chance.nextInt(9), calling,
                Training.of(any(Ancestry.values()), calling));
    }

    private StoryRef anyRef() {
        return chance.nextBoolean() ? ref(any(STORIES)) : new StoryRef(word(), chance.nextInt(3));
    }

    private static StoryRef ref(Story story) {
        return new StoryRef(story.id(), story.version());
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
