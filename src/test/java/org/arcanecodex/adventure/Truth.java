package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.adventure.view.AdventureView;
import org.arcanecodex.adventure.view.RoomCard;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.room.MemoryTables;
import org.arcanecodex.room.RoomCodec;
import org.arcanecodex.room.SimulatedHouse;
import org.arcanecodex.room.Step;

/** What the journal of one room says, folded from zero and by nobody who takes part: what should have been told. */
public final class Truth {

    private static final RoomCodec<Adventure, AdventureCommand, AdventureEvent> CODEC = AdventureKind.writing();

    private final MemoryTables.RoomTable room;
    private final byte[] seed;
    private final AdventureRules rules;
    private final AdventureView view;
    private final List<Step<Adventure, AdventureEvent>> steps = new ArrayList<>();
    private final List<AdventureCommand> commands = new ArrayList<>();
    private final Map<Told, byte[]> frames = new HashMap<>();

    private record Told(long seq, Viewer was, Viewer is) {}

    public Truth(MemoryTables.RoomTable room, Stories stories, byte[] seed) {
        this.room = room;
        this.seed = seed;
        this.rules = new AdventureRules(stories);
        this.view = new AdventureView(stories);
    }

    public MemoryTables.RoomTable room() { return room; }

    public AdventureRules rules() { return rules; }

    /** The state after that number; the one before all at 0. */
    public Adventure state(long seq) {
        return seq == 0 ? rules.initial() : step(seq).after();
    }

    public Adventure now() { return state(room.journal.size()); }

    public Step<Adventure, AdventureEvent> step(long seq) {
        while (steps.size() < seq) {
            fold(room.journal.get(steps.size()));
        }
        return steps.get((int) seq - 1);
    }

    public AdventureCommand command(long seq) {
        step(seq);
        return commands.get((int) seq - 1);
    }

    private void fold(MemoryTables.Line line) {
        var before = steps.isEmpty() ? rules.initial() : steps.getLast().after();
        var written = CODEC.decode(line.type(), line.payload());
        var after = before;
        for (var event : written.events()) {
            after = rules.evolve(after, event);
        }
        commands.add(written.command());
        steps.add(new Step<>(steps.size() + 1L, before, written.events(), after));
    }

    // ---- what should be told

    /** The bytes of the one frame that this person is to get of that step. */
    public byte[] frame(long seq, AccountId who) {
        var step = step(seq);
        var was = Viewer.of(step.before(), who);
        var is = Viewer.of(step.after(), who);
        return frames.computeIfAbsent(new Told(seq, was, is), _ -> {
            var names = SimulatedServer.called(step.before(), step.after());
            var updates = view.unfold(card(), step.before(), step.events(), names).updates(was, is);
            return SimulatedServer.codec().encode(new Frame(room.code.value(), seq, updates)).json();
        });
    }

    /** The whole view of that person after that number, but for {@code now}. */
    public RoomView view(long seq, AccountId who) {
        var state = state(seq);
        return view.view(card(), state, SimulatedServer.called(state), Viewer.of(state, who), Instant.EPOCH);
    }

    /** Whether that person may be there at all: at a private table by invitation, by the host's nod, or seated. */
    public boolean maySee(long seq, AccountId who, boolean invited) {
        var state = state(seq);
        return state.setup().visibility() == Visibility.PUBLIC || invited
                || state.table().host().equals(who) || state.table().admitted().contains(who)
                || state.table().seatOf(who).isPresent();
    }

    public Optional<Integer> seat(long seq, AccountId who) {
        return state(seq).table().seatOf(who).map(seat -> seat.number());
    }

    private RoomCard card() {
        return new RoomCard(room.code, SimulatedHouse.commitment(seed), () -> HexFormat.of().formatHex(seed));
    }

    // ---- what should be written

    /** Whether the rules, with the dice as the formula has them, say what the journal says. */
    public boolean isDecidedByTheFormula(long seq) {
        var line = room.journal.get((int) seq - 1);
        var before = step(seq).before();
        var dice = new CommittedDice(seed, rules.diceSalt(before), room.code, seq);
        var issued = new Issued<>(Actor.of(line.actor()), line.at(), command(seq));
        return rules.decide(before, issued, dice) instanceof Decision.Accepted<AdventureEvent>(var events)
                && events.equals(step(seq).events());
    }

    /** Whether a snapshot says what the journal says up to that number. */
    public boolean isStateAt(long seq, String snapshot) {
        return CODEC.decodeState(snapshot).equals(state(seq));
    }
}
