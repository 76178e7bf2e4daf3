package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.HonourKind;
import org.arcanecodex.core.adventure.Legal;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.Style;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
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
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.room.Step;

/** A room without a runtime: commands go straight to the rules, and the clock is moved by hand. */
public final class TestGame {

    public static final RoomCode CODE = new RoomCode("TABKE2");
    public static final HeroId OWN_HERO = new HeroId(901);
    public static final Actor TIME = new Actor.Time();

    /** What nobody is told is a word found nowhere else: this, what players add to the dice, the claims of their heroes. */
    public static final String INVITATION = "canary-invitation!";

    private static final byte[] SEED = "the seed of a test, 32 bytes long".getBytes(StandardCharsets.UTF_8);

    private final AdventureRules rules = new AdventureRules(TestStories.IN_THE_BOX);
    private final List<Step<Adventure, AdventureEvent>> steps = new ArrayList<>();
    private final List<Integer> rolls = new ArrayList<>();
    private Adventure state = rules.initial();
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");

    public TestGame(Story story, Visibility visibility, int seats) {
        does(account(1), new AdventureCommand.OpenRoom(account(1), TestStories.ref(story), visibility, Pace.LIVE,
                Difficulty.PLAIN, seats, INVITATION)).orElseThrow();
    }

    public static AccountId account(int number) {
        return new AccountId(100 + number);
    }

    /** Everybody seated and the story begun. */
    public static TestGame started(Story story, int people) {
        var game = new TestGame(story, Visibility.PUBLIC, 4);
        for (int who = 1; who <= people; who++) {
            game.does(account(who), new AdventureCommand.TakeSeat(null, "canary-" + who + "-nonce!", null))
                    .orElseThrow();
            if (who % 2 == 0) {
                game.does(account(who), new AdventureCommand.BringHero(null, ownHero(who))).orElseThrow();
            }
        }
        for (int who = 2; who <= people; who++) {
            game.does(account(who), new AdventureCommand.Ready(true)).orElseThrow();
        }
        game.does(account(1), new AdventureCommand.Start()).orElseThrow();
        return game;
    }

    public Adventure state() {
        return state;
    }

    public Story story() {
        return TestStories.IN_THE_BOX.find(state.setup().story()).orElseThrow();
    }

    public List<Step<Adventure, AdventureEvent>> steps() {
        return List.copyOf(steps);
    }

    /** How many dice were rolled for that step. */
    public int rolledAt(long seq) {
        return rolls.get((int) seq - 1);
    }

    public Instant now() {
        return now;
    }

    /** The step, or nothing if the rules refused. */
    public Optional<Step<Adventure, AdventureEvent>> does(AccountId who, AdventureCommand command) {
        return does(new Actor.Player(who), command);
    }

    public Optional<Step<Adventure, AdventureEvent>> does(Actor by, AdventureCommand command) {
        long seq = steps.size() + 1L;
        var dice = new CommittedDice(SEED, rules.diceSalt(state), CODE, seq);
        var rolled = new AtomicInteger();
        Dice counted = sides -> {
            rolled.incrementAndGet();
            return dice.roll(sides);
        };
        if (!(rules.decide(state, new Issued<>(by, now, command),
                counted) instanceof Decision.Accepted<AdventureEvent>(var events))) {
            return Optional.empty();
        }
        var before = state;
        for (var event : events) {
            state = rules.evolve(state, event);
        }
        var step = new Step<>(seq, before, events, state);
        steps.add(step);
        rolls.add(rolled.get());
        return Optional.of(step);
    }

    /** Time passes until the room acts by itself; false if it never will. */
    public boolean waits() {
        var wake = rules.nextWake(state);
        wake.ifPresent(due -> {
            now = due.at().isAfter(now) ? due.at() : now;
            does(TIME, due.command() instanceof AdventureCommand.Pay
                    ? new AdventureCommand.Paid(MemoryPayouts.of(state))
                    : due.command()).orElseThrow();
        });
        return wake.isPresent();
    }

    /** Something that somebody might do, often legal and sometimes not; the step if it was. */
    public Optional<Step<Adventure, AdventureEvent>> something(Random chance) {
        now = now.plusMillis(chance.nextInt(4_000));
        if (chance.nextInt(25) == 0) {
            int before = steps.size();
            waits();
            return steps.size() > before ? Optional.of(steps.getLast()) : Optional.empty();
        }
        if (chance.nextInt(30) == 0) {
            return does(TIME, new AdventureCommand.SeatGone(1 + chance.nextInt(4)));
        }
        int seat = 1 + chance.nextInt(4);
        var account = state.table().has(seat) ? state.seat(seat).account() : null;
        var legal = account == null ? List.<AdventureCommand>of()
                : List.<AdventureCommand>copyOf(
                        Legal.commands(state, story(), seat));
        return legal.isEmpty() || chance.nextInt(12) == 0
                ? does(account(1 + chance.nextInt(5)), anything(chance))
                : does(account, legal.get(chance.nextInt(legal.size())));
    }

    private AdventureCommand anything(Random chance) {
        int seat = 1 + chance.nextInt(4);
        var story = story();
        return switch (chance.nextInt(21)) {
            case 0, 1,
                    2 ->
                new AdventureCommand.TakeSeat(chance.nextBoolean() ? seat : null,
                        "canary-" + chance.nextInt(1_000) + "-nonce!",
                        chance.nextBoolean() ? INVITATION : null);
            case 3 -> chance.nextInt(6) == 0 ? new AdventureCommand.LeaveSeat() : new AdventureCommand.SeatBack();
            case 4 -> new AdventureCommand.PickHero(pick(story.heroes(), chance).id());
            case 19, 20 -> new AdventureCommand.BringHero(
                    chance.nextBoolean() ? null : pick(story.heroes(), chance).id(), ownHero(chance.nextInt()));
            case 5 -> new AdventureCommand.Settings(TestStories.ref(pick(TestStories.IN_THE_BOX.all(), chance)),
                    pick(List.of(Pace.values()), chance), pick(List.of(Visibility.values()), chance),
                    pick(List.of(Difficulty.values()), chance));
            case 6 -> new AdventureCommand.Kick(seat);
            case 7 -> new AdventureCommand.GiveHost(seat);
            case 8 -> new AdventureCommand.Start();
            case 9, 10 -> new AdventureCommand.Ready(chance.nextInt(4) > 0);
            case 11 -> new AdventureCommand.Pause();
            case 12 -> new AdventureCommand.Resume();
            case 13 -> new AdventureCommand.Extend();
            case 14 -> new AdventureCommand.Autopilot(pick(List.of(Style.values()), chance));
            case 15 -> new AdventureCommand.HonourSeat(seat, pick(List.of(HonourKind.values()), chance));
            case 16 -> new AdventureCommand.Admit(account(1 + chance.nextInt(5)));
            case 17 -> new AdventureCommand.Share(pick(List.copyOf(story.whispers().keySet()), chance),
                    pick(List.of(Form.values()), chance), chance.nextBoolean() ? seat : null);
            default -> new AdventureCommand.Probe(chance.nextInt(5));
        };
    }

    /** A hero of somebody's own. */
    public static OwnHero ownHero(int claim) {
        return new OwnHero(OWN_HERO, "canary-" + claim + "-claim!", Calling.THIEF,
                Training.of(Ancestry.ASHKIN, Calling.THIEF));
    }

    public boolean closed() {
        return state.status() == Status.CLOSED;
    }

    private static <T> T pick(List<T> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
