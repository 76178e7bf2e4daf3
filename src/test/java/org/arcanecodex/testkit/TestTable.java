package org.arcanecodex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.adventure.AdventureCommand.Continue;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.adventure.AdventureCommand.SeatGone;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.adventure.AdventureCommand.Start;
import org.arcanecodex.core.adventure.AdventureCommand.TakeSeat;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Refusal;

/**
 * A table at which a test lets people play, by name: the rules without room, wire or clock. Time stands still until the
 * test moves it, and dice fall as the test says.
 */
public final class TestTable {

    public static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");

    /** What a room's journal says of one command. */
    public record Line(Actor by, Instant at, AdventureCommand command, List<AdventureEvent> events) {}

    private final List<Story> stories;
    private final AdventureRules rules;
    private final Map<String, AccountId> people = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Supplier<Dice> dice = ScriptedDice::new;
    private Adventure state;
    private Instant now = EVENING;

    private TestTable(List<Story> stories) {
        this.stories = stories;
        rules = new AdventureRules(this::find);
        state = rules.initial();
    }

    private Optional<Story> find(StoryRef ref) {
        return stories.stream()
                .filter(known -> ref.id().equals(known.id()) && ref.version() == known.version())
                .findFirst();
    }

    /** A public room for four that the first one opened and all sat down at. */
    public static TestTable with(Story story, String... names) {
        return opened(story, Pace.LIVE, Difficulty.PLAIN, names);
    }

    public static TestTable opened(Story story, Pace pace, Difficulty difficulty, String... names) {
        var table = new TestTable(List.of(story));
        table.does(names[0], new OpenRoom(table.account(names[0]), new StoryRef(story.id(), story.version()),
                Visibility.PUBLIC, pace, difficulty, 4, "hash"));
        for (var name : names) {
            table.does(name, new TakeSeat(null, "nonce-" + name, null));
        }
        return table;
    }

    /** The same, and the story has begun. */
    public static TestTable playing(Story story, String... names) {
        var table = with(story, names);
        for (int i = 1; i < names.length; i++) {
            table.does(names[i], new Ready(true));
        }
        table.does(names[0], new Start());
        return table;
    }

    /** Nothing has happened here, not even the opening. */
    public static TestTable empty(Story story) {
        return empty(List.of(story));
    }

    /** The same, with a host who may change the story as long as the lobby is open. */
    public static TestTable empty(List<Story> stories) {
        return new TestTable(stories);
    }

    // ---- what people do

    /** Must be accepted. */
    public List<AdventureEvent> does(String who, AdventureCommand command) {
        return accepted(new Actor.Player(account(who)), command, who + ": " + command);
    }

    /** Must be refused; gives the reason. */
    public Refusal refused(String who, AdventureCommand command) {
        return refused(decide(new Actor.Player(account(who)), command), who + ": " + command);
    }

    /** Offers a command and does not mind the answer. */
    public Decision<AdventureEvent> tries(Actor by, AdventureCommand command) {
        var decision = decide(by, command);
        if (decision instanceof Decision.Accepted<AdventureEvent>(var events)) {
            fold(new Line(by, now, command, events));
        }
        return decision;
    }

    public List<AdventureEvent> byTime(AdventureCommand command) {
        return accepted(new Actor.Time(), command, "time: " + command);
    }

    public Refusal refusedToTime(AdventureCommand command) {
        return refused(decide(new Actor.Time(), command), "time: " + command);
    }

    public List<AdventureEvent> chooses(String who, String option) {
        return does(who, new Choose(option, Momentum.NONE));
    }

    public List<AdventureEvent> tells(String who, String whisper, Form form) {
        return does(who, new Share(whisper, form, null));
    }

    public List<AdventureEvent> loses(String who) {
        return byTime(new SeatGone(seat(who).number()));
    }

    /** Everybody who is here and not done is done with the phase; choices are left to the test. */
    public List<AdventureEvent> goesOn() {
        var phase = state.phase();
        var events = new ArrayList<AdventureEvent>();
        for (var who : List.copyOf(people.keySet())) {
            boolean waited = state.table()
                    .seatOf(account(who))
                    .filter(seat -> seat.present() && !seat.done())
                    .isPresent();
            if (waited && state.phase() == phase) {
                events.addAll(does(who, phase == Phase.COUNSEL ? new Ready(true) : new Continue()));
            }
        }
        return events;
    }

    /** Up to that phase, through scenes, counsels and aftermaths. */
    public List<AdventureEvent> until(Phase phase) {
        var events = new ArrayList<AdventureEvent>();
        while (state.phase() != phase) {
            assertThat(state.phase()).as("people choose for themselves").isNotEqualTo(Phase.CHOICE);
            events.addAll(goesOn());
        }
        return events;
    }

    public TestTable rolls(int... rolls) {
        return rolling(ScriptedDice.of(rolls));
    }

    public TestTable rolling(Dice any) {
        return rolling(() -> any);
    }

    /** Dice made for each command. */
    public TestTable rolling(Supplier<Dice> any) {
        dice = any;
        return this;
    }

    // ---- time

    /** Moves the clock; nobody acts on it. */
    public TestTable later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** Moves the clock to the next deadline and lets time act. */
    public List<AdventureEvent> timeIsUp() {
        var wake = rules.nextWake(state).orElseThrow();
        now = now.isBefore(wake.at()) ? wake.at() : now;
        return byTime(wake.command() instanceof AdventureCommand.Pay
                ? new AdventureCommand.Paid(List.of())
                : wake.command());
    }

    public Instant now() {
        return now;
    }

    // ---- what is so

    public Adventure state() {
        return state;
    }

    public Story story() {
        return state.opened() ? find(state.setup().story()).orElseThrow() : stories.getFirst();
    }

    public AdventureRules rules() {
        return rules;
    }

    public List<AdventureEvent> journal() {
        return lines.stream().flatMap(line -> line.events().stream()).toList();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public AccountId account(String who) {
        return people.computeIfAbsent(who, name -> new AccountId(people.size() + 1L));
    }

    public Seat seat(String who) {
        return state.table().seatOf(account(who)).orElseThrow();
    }

    public int trust() {
        return state.world().trust();
    }

    public boolean closed() {
        return state.status() == Status.CLOSED;
    }

    /** All events of one kind among these. */
    public static <E extends AdventureEvent> List<E> of(Class<E> kind, List<AdventureEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The one event of a kind among these. */
    public static <E extends AdventureEvent> E only(Class<E> kind, List<AdventureEvent> events) {
        var found = of(kind, events);
        assertThat(found).as(kind.getSimpleName()).hasSize(1);
        return found.getFirst();
    }

    // ---- the loop that a room would run

    private Decision<AdventureEvent> decide(Actor by, AdventureCommand command) {
        return rules.decide(state, new Issued<>(by, now, command), dice.get());
    }

    private List<AdventureEvent> accepted(Actor by, AdventureCommand command, String what) {
        var decision = decide(by, command);
        assertThat(decision).as(what).isInstanceOf(Decision.Accepted.class);
        var events = ((Decision.Accepted<AdventureEvent>) decision).events();
        assertThat(events).as(what).isNotEmpty();
        fold(new Line(by, now, command, events));
        return events;
    }

    private static Refusal refused(Decision<AdventureEvent> decision, String what) {
        assertThat(decision).as(what).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<AdventureEvent>) decision).why();
    }

    private void fold(Line line) {
        for (var event : line.events()) {
            state = rules.evolve(state, event);
        }
        lines.add(line);
    }
}
