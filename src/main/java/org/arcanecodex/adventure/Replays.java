package org.arcanecodex.adventure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.adventure.view.Called;
import org.arcanecodex.adventure.view.RoomCard;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.HomeEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.SecretEvent;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.room.Happening;
import org.arcanecodex.room.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays a journal again for whoever may see it. Only of an adventure that has a score. */
@Component
class Replays {

    private final TableTools tools;
    private final AdventureRules rules;

    Replays(TableTools tools, Stories stories) {
        this.tools = tools;
        this.rules = new AdventureRules(stories);
    }

    Replay of(History<Adventure, AdventureCommand, AdventureEvent> history, Viewer viewer, @Nullable String share) {
        var film = new Film(history, viewer);
        return film.replay(share);
    }

    static List<Replay.Roll> dice(List<Happening<AdventureCommand, AdventureEvent>> happenings) {
        return happenings.stream()
                .flatMap(one -> one.events().stream().flatMap(event -> rolls(one.seq(), event)))
                .toList();
    }

    private static Stream<Replay.Roll> rolls(long seq, AdventureEvent event) {
        return switch (event) {
            case ChoiceEvent.CheckRolled e -> Stream.of(new Replay.Roll(seq, e.die(), e.rolls()));
            case SecretEvent.Probed e -> Stream.of(new Replay.Roll(seq, e.die(), List.of(e.roll())));
            case WorldEvent.GrudgeCounted(_, _, var roll, var die) when roll != null && die != null ->
                Stream.of(new Replay.Roll(seq, die, List.of(roll)));
            default -> Stream.of();
        };
    }

    /** One showing. */
    private final class Film {

        private final History<Adventure, AdventureCommand, AdventureEvent> history;
        private final Viewer viewer;
        private final RoomCard room;
        private final Called names;

        Film(History<Adventure, AdventureCommand, AdventureEvent> history, Viewer viewer) {
            this.history = history;
            this.viewer = viewer;
            this.room = tools.card(history.facts().code(), history.facts().seedCommit());
            this.names = tools.names().at(history.state());
        }

        Replay replay(@Nullable String share) {
            var opening = history.happenings().getFirst();
            var state = after(rules.initial(), opening);
            var first = view(state);
            var steps = new ArrayList<Replay.Step>();
            for (var happening : history.happenings().subList(1, history.happenings().size())) {
                steps.add(step(state, happening));
                state = after(state, happening);
            }
            return new Replay(room.code().value(), room.seedCommit(), share, seat(), first, steps,
                    dice(history.happenings()), view(state));
        }

        private Replay.Step step(Adventure before, Happening<AdventureCommand, AdventureEvent> happening) {
            var unfolding = tools.view().unfold(room, before, shown(happening), names);
            return new Replay.Step(happening.seq(), happening.at(), by(before, happening),
                    unfolding.updates(seen(before), seen(after(before, happening))));
        }

        private RoomView view(Adventure state) {
            return tools.view().view(room, state, names, seen(state), tools.clock().instant());
        }

        /** Before anybody sits down, there are no eyes to look through. */
        private Viewer seen(Adventure state) {
            return viewer instanceof Viewer.Seated(var seat) && state.seat(seat).plays() ? viewer
                    : new Viewer.Watching();
        }

        private @Nullable Integer seat() {
            return viewer instanceof Viewer.Seated(var seat) ? seat : null;
        }

        /** What a hero brought home is for whose hero it is, and a replay is for many. */
        private List<AdventureEvent> shown(Happening<AdventureCommand, AdventureEvent> happening) {
            return happening.events().stream().filter(event -> !(event instanceof HomeEvent.HeroCameHome)).toList();
        }

        private Adventure after(Adventure before, Happening<AdventureCommand, AdventureEvent> happening) {
            var state = before;
            for (var event : shown(happening)) {
                state = rules.evolve(state, event);
            }
            return state;
        }
    }

    private static @Nullable Integer by(Adventure state, Happening<AdventureCommand, AdventureEvent> happening) {
        return happening.by() instanceof Actor.Player(var account)
                ? state.table().seatOf(account).map(Seat::number).orElse(null)
                : null;
    }
}
