package org.arcanecodex.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.adventure.view.Called;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.Options;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Dice;
import org.arcanecodex.core.rule.Issued;

/** Four people at the full adventure, without a room around them: the state before the command that is measured. */
final class BenchTable {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final RoomCode CODE = new RoomCode("BENCHX");

    final Story story = read(Path.of("src/main/resources/scenarios/quiet-coach.yaml"));
    final Stories stories = ref -> Optional.of(story);
    final AdventureRules rules = new AdventureRules(stories);
    final Called names = new Called(IntStream.rangeClosed(1, 4)
            .mapToObj(AccountId::new)
            .collect(Collectors.toMap(id -> id, id -> "Player " + id)), Map.of());
    Adventure state = rules.initial();
    private long seq;

    private static Story read(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return switch (StoryReader.read(file.getFileName().toString(), text)) {
                case Reading.Read(var draft) -> draft.story();
                case Reading.Unreadable unreadable -> throw new IllegalStateException(unreadable.toString());
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until three have chosen in the first beat and the fourth has not. */
    static BenchTable beforeTheLastChoice() {
        var table = new BenchTable();
        table.play(1,
                new AdventureCommand.OpenRoom(new AccountId(1), new StoryRef(table.story.id(), table.story.version()),
                        Visibility.PUBLIC, Pace.LIVE, Difficulty.PLAIN, 4, null));
        everybody(player -> table.play(player, new AdventureCommand.TakeSeat(null, "nonce", null)));
        everybody(player -> table.play(player, new AdventureCommand.Ready(true)));
        table.play(1, new AdventureCommand.Start());
        everybody(player -> table.play(player, new AdventureCommand.Continue()));
        everybody(player -> table.play(player, new AdventureCommand.Ready(true)));
        for (int player = 1; player <= 3; player++) {
            table.play(player, table.choice(player));
        }
        if (table.state.phase() != Phase.CHOICE) {
            throw new IllegalStateException("The table is in " + table.state.phase());
        }
        return table;
    }

    private static void everybody(java.util.function.IntConsumer act) {
        IntStream.rangeClosed(1, 4).forEach(act);
    }

    AdventureCommand choice(int player) {
        return new AdventureCommand.Choose(Options.open(state, story, player).getFirst().option().id(), Momentum.NONE);
    }

    List<AdventureEvent> play(int player, AdventureCommand command) {
        var events = decide(player, command);
        state = fold(state, events);
        seq++;
        return events;
    }

    List<AdventureEvent> decide(int player, AdventureCommand command) {
        return switch (rules.decide(state, issued(player, command), dice())) {
            case Decision.Accepted<AdventureEvent>(var events) -> events;
            case Decision.Refused<AdventureEvent>(var why) -> throw new IllegalStateException(command + ": " + why);
        };
    }

    Adventure fold(Adventure from, List<AdventureEvent> events) {
        var now = from;
        for (var event : new ArrayList<>(events)) {
            now = rules.evolve(now, event);
        }
        return now;
    }

    static Issued<AdventureCommand> issued(int player, AdventureCommand command) {
        return new Issued<>(new Actor.Player(new AccountId(player)), NOON, command);
    }

    Dice dice() {
        return new CommittedDice(new byte[32], rules.diceSalt(state), CODE, seq + 1);
    }
}
