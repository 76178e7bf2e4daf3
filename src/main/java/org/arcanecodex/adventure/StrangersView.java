package org.arcanecodex.adventure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.arcanecodex.adventure.view.Cards;
import org.arcanecodex.adventure.view.SetupView;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.protocol.RoomView.StoryCard;
import org.arcanecodex.room.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be known of a room from outside. Of a private one: that it is there. */
@Component
class StrangersView {

    private final Stories stories;
    private final Names names;

    StrangersView(Stories stories, Names names) {
        this.stories = stories;
        this.names = names;
    }

    /** A line of the lobby list. */
    record OpenRoom(String code, @Nullable StoryCard story, @Nullable String host, PlayRequest.Pace pace,
            PlayRequest.Difficulty difficulty, int seats, int taken) {}

    /** @param people who sits there, by name */
    record Room(String code, RoomView.Status status, PlayRequest.Visibility visibility, @Nullable StoryCard story,
            PlayRequest.@Nullable Pace pace, PlayRequest.@Nullable Difficulty difficulty, @Nullable Integer seats,
            @Nullable Integer taken, @Nullable List<String> people, @Nullable String seedCommit) {}

    Room of(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        var status = RoomView.Status.valueOf(state.status().name());
        if (state.setup().visibility() == Visibility.PRIVATE) {
            return new Room(visit.code().value(), status, PlayRequest.Visibility.PRIVATE, null, null, null, null, null,
                    null, null);
        }
        var setup = state.setup();
        return new Room(visit.code().value(), status, PlayRequest.Visibility.PUBLIC,
                stories.find(setup.story()).map(Cards::story).orElse(null), SetupView.pace(setup.pace()),
                SetupView.difficulty(setup.difficulty()), setup.seats(), state.table().held().size(), people(state),
                visit.seedCommit());
    }

    private List<String> people(Adventure state) {
        var known = names.at(state).people();
        return state.table()
                .held()
                .stream()
                .map(Seat::account)
                .flatMap(account -> Optional.ofNullable(account).map(known::get).stream())
                .toList();
    }

    /** Names are asked for all rows at once. */
    Function<LobbyStore.Listed, OpenRoom> of(Collection<LobbyStore.Listed> rows) {
        var hosts = names.of(rows.stream().map(row -> row.entry().host()).collect(Collectors.toSet()));
        return row -> of(row, hosts);
    }

    private OpenRoom of(LobbyStore.Listed row, Map<AccountId, String> hosts) {
        var entry = row.entry();
        return new OpenRoom(row.code().value(), stories.find(entry.story()).map(Cards::story).orElse(null),
                hosts.get(entry.host()), SetupView.pace(entry.pace()), SetupView.difficulty(entry.difficulty()),
                entry.seats(), entry.taken());
    }
}
