package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.room.Happening;
import org.arcanecodex.room.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever verifies the dice finds every roll in the replay, with its number within its command. */
class ReplayDiceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRollOfAnEveningIsListed(long seed) {
        var chance = new Random(seed);
        var game = TestGame.started(TestStories.IN_THE_BOX.all().getFirst(), 1 + chance.nextInt(4));
        for (int i = 0; i < 300 && game.state().score() == null; i++) {
            game.something(chance);
        }
        while (game.state().score() == null && game.waits()) {
            assertThat(game.steps()).isNotEmpty();
        }
        for (var step : game.steps()) {
            var listed = listed(step.seq(), step.events());
            assertThat(listed).as("rolls of %d: %s", step.seq(), step.events()).hasSize(game.rolledAt(step.seq()));
            assertThat(listed).extracting(Cast::die).doesNotHaveDuplicates();
        }
        assertThat(game.steps().stream().map(Step::seq).mapToInt(game::rolledAt).sum()).isPositive();
    }

    @Test
    void theChanceThatACompanionTurnsIsOneOfThem() {
        assertThat(listed(7, List.of(new WorldEvent.GrudgeCounted("rook", 1, 41, 2),
                new WorldEvent.GrudgeCounted("wren", 0, null, null)))).containsExactly(new Cast(2, 41));
    }

    private record Cast(int die, int roll) {}

    private static List<Cast> listed(long seq, List<AdventureEvent> events) {
        var happening = new Happening<AdventureCommand, AdventureEvent>(seq, new Actor.Time(), "test", Instant.EPOCH,
                new AdventureCommand.Start(), events);
        return Replays.dice(List.of(happening)).stream().flatMap(one -> {
            assertThat(one.seq()).isEqualTo(seq);
            return IntStream.range(0, one.rolls().size())
                    .mapToObj(i -> new Cast(one.die() + i, one.rolls().get(i)));
        }).toList();
    }
}
