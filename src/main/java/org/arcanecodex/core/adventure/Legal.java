package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.AdventureCommand.BySeat;
import org.arcanecodex.core.adventure.story.Story;

/** Everything that a seat may do in the story right now; for bots and for tests. Time and absence are left out. */
public final class Legal {

    private Legal() {}

    public static List<BySeat> commands(Adventure state, Story story, int seat) {
        if (state.status() != Status.RUNNING || state.timer().paused() || !state.seat(seat).held()) {
            return List.of();
        }
        return switch (state.phase()) {
            case LOBBY, EPILOGUE -> List.of();
            case SCENE, AFTERMATH -> state.seat(seat).done() ? List.of() : List.of(new AdventureCommand.Continue());
            case COUNSEL -> counsel(state, story, seat);
            case CHOICE -> choices(state, story, seat);
        };
    }

    private static List<BySeat> counsel(Adventure state, Story story, int seat) {
        var commands = new ArrayList<BySeat>();
        commands.add(new AdventureCommand.Ready(!state.seat(seat).done()));
        commands.addAll(shares(state, seat));
        others(state, seat).filter(other -> !Asking.asked(state, seat, other.number()))
                .filter(other -> !(other.playsByItself() && Sight.of(state, story, other.number())
                        .untoldTo(seat)
                        .isEmpty()))
                .forEach(other -> commands.add(new AdventureCommand.Ask(other.number(), null)));
        others(state, seat).filter(other -> Asking.waits(state, other.number(), seat))
                .forEach(other -> commands.add(new AdventureCommand.Refuse(other.number())));
        state.secrets()
                .shares()
                .stream()
                .filter(share -> share.heardBy(seat) && !share.exposed())
                .filter(share -> state.secrets()
                        .probesBy(seat)
                        .stream()
                        .noneMatch(probe -> probe.shareId() == share.id()))
                .forEach(share -> commands.add(new AdventureCommand.Probe(share.id())));
        story.beat(state.world().beat())
                .options()
                .stream()
                .filter(option -> option.when().eval(state.facts()) && !option.id().equals(state.seat(seat).plan()))
                .forEach(option -> commands.add(new AdventureCommand.Plan(option.id())));
        return commands;
    }

    private static List<BySeat> shares(Adventure state, int seat) {
        var commands = new ArrayList<BySeat>();
        for (var heard : state.secrets().heardBy(seat)) {
            for (var form : Form.values()) {
                Stream.concat(Stream.of(0), others(state, seat).map(Seat::number))
                        .map(to -> to == 0 ? null : to)
                        .filter(to -> Sharing.isNews(state, seat, new Telling(heard.whisper(), form), to))
                        .forEach(to -> commands.add(new AdventureCommand.Share(heard.whisper(), form, to)));
            }
        }
        return commands;
    }

    private static List<BySeat> choices(Adventure state, Story story, int seat) {
        var chosen = state.secrets().choiceOf(seat);
        return Options.open(state, story, seat)
                .stream()
                .flatMap(open -> Stream.of(Momentum.values())
                        .filter(momentum -> momentum == Momentum.NONE || state.seat(seat).momentum() > 0)
                        .filter(momentum -> !chosen.filter(new Choice(open.option().id(), momentum)::equals)
                                .isPresent())
                        .<BySeat>map(momentum -> new AdventureCommand.Choose(open.option().id(), momentum)))
                .toList();
    }

    private static Stream<Seat> others(Adventure state, int seat) {
        return state.table().playing().stream().filter(other -> other.number() != seat);
    }
}
