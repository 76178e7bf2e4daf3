package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.StoryRef;

class AdventureCodecPropertyTest {

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAgainAsItWas(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int people) {
        var codec = AdventureKind.writing();
        var chance = new Random(seed);
        var game = TestGame.started(TestStories.IN_THE_BOX.all().get(chance.nextInt(2)), people);
        for (int i = 0; i < 250 && !game.closed(); i++) {
            game.something(chance);
        }
        while (game.waits()) {
            assertThat(game.steps()).isNotEmpty();
        }
        var command = new AdventureCommand.Settings(new StoryRef("a", 1), null, null, null);
        for (var step : game.steps()) {
            var written = codec.decode(codec.commandType(command), codec.encode(command, step.events()));
            assertThat(written.events()).isEqualTo(step.events());
            assertThat(written.command()).isEqualTo(command);
            assertThat(codec.decodeState(codec.encodeState(step.after()))).isEqualTo(step.after());
        }
    }
}
