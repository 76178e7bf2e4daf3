package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Wake;
import org.arcanecodex.testkit.TestStories;

import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an evening's commands and writes them down again with what they cause.
 *
 * <pre>
 * # a comment
 * ! story mill           ! seed 00…   ! code K7QXMP
 * +5 a:1 ready.v1 {"on":true}       five seconds later, account 1
 * ~                                 time is up
 * *5                                people do by turns what their policy says, five seconds apart, up to the epilogue
 * </pre>
 *
 * <p>Stories are the toys, and the shipped ones as they were when they were put beside these evenings: what is written
 * for players may be bettered any day, and an evening is to change with the rules alone.
 */
final class GoldenEvening {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Stories STORIES = known(List.of(TestStories.mill(), TestStories.step(),
            TestStories.read("/golden/stories/five-to-noon.yaml"),
            TestStories.read("/golden/stories/quiet-coach.yaml")));

    private final AdventureRules rules = new AdventureRules(STORIES);
    private final StringBuilder text = new StringBuilder();
    private Adventure state = rules.initial();
    private Instant now = Instant.parse("2026-03-01T20:00:00Z");
    private byte[] seed = new byte[32];
    private RoomCode code = new RoomCode("AAAAAA");
    private long seq;

    private static Stories known(List<Story> stories) {
        return ref -> stories.stream()
                .filter(story -> ref.equals(new StoryRef(story.id(), story.version())))
                .findFirst();
    }

    String play(List<String> lines) {
        for (var line : lines) {
            if (!line.startsWith("    ")) {
                text.append(line).append('\n');
                step(line);
            }
        }
        return text.toString();
    }

    private void step(String line) {
        if (line.startsWith("! seed ")) {
            seed = HexFormat.of().parseHex(line.substring("! seed ".length()));
        } else if (line.startsWith("! code ")) {
            code = new RoomCode(line.substring("! code ".length()));
        } else if (line.equals("~")) {
            rules.nextWake(state).ifPresentOrElse(this::wake, () -> write("time has nothing to do here"));
        } else if (line.startsWith("*")) {
            byPolicy(Duration.ofSeconds(Long.parseLong(line.substring(1))));
        } else if (line.startsWith("+")) {
            var parts = line.substring(1).split(" ", 4);
            now = now.plus(Duration.ofSeconds(Long.parseLong(parts[0])));
            carryOut(Actor.of(parts[1]),
                    (AdventureCommand) JSON.readValue(parts[3], Vocabulary.command(parts[2])));
        }
    }

    private void byPolicy(Duration apart) {
        while (state.phase() != Phase.EPILOGUE) {
            var story = STORIES.find(state.setup().story()).orElseThrow();
            for (var seat : state.table().present()) {
                Policy.intent(Sight.of(state, story, seat.number())).ifPresent(command -> {
                    now = now.plus(apart);
                    var by = new Actor.Player(seat.account());
                    write(now + " " + by.key() + " " + Vocabulary.name(command.getClass()) + " "
                            + JSON.writeValueAsString(command));
                    carryOut(by, command);
                });
            }
        }
    }

    private void wake(Wake<AdventureCommand> wake) {
        now = wake.at();
        write("at " + wake.at() + " " + wake.id());
        carryOut(new Actor.Time(),
                wake.command() instanceof AdventureCommand.Pay ? new AdventureCommand.Paid(List.of()) : wake.command());
    }

    private void carryOut(Actor by, AdventureCommand command) {
        var dice = new CommittedDice(seed, rules.diceSalt(state), code, seq + 1);
        switch (rules.decide(state, new Issued<>(by, now, command), dice)) {
            case Decision.Refused<AdventureEvent>(var why) -> write("refused " + why.code());
            case Decision.Accepted<AdventureEvent>(var events) -> {
                seq++;
                for (var event : events) {
                    state = rules.evolve(state, event);
                    write(Vocabulary.name(event.getClass()) + " " + JSON.writeValueAsString(event));
                }
            }
        }
    }

    private void write(String line) {
        text.append("    ").append(line).append('\n');
    }
}
