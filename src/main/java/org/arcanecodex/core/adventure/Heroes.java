package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;

/** Which of the story's heroes sits where. */
final class Heroes {

    private Heroes() {}

    /** For who sits down: the hero they have, the one of that seat, or the first that nobody plays. */
    static Optional<String> of(Adventure state, Story story, int seat, AccountId who) {
        var own = state.table().seatOf(who).map(Seat::role).stream();
        var taken = state.table()
                .held()
                .stream()
                .filter(one -> !one.of(who))
                .map(Seat::role)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(own, inOrder(story, seat).map(HeroSheet::id))
                .filter(id -> !taken.contains(id))
                .findFirst();
    }

    /** Of a new story, for everybody who sits at the table. */
    static void dealAgain(Turn turn, Story story) {
        var held = turn.state().table().held();
        for (int i = 0; i < held.size() && i < story.heroes().size(); i++) {
            turn.tell(new TableEvent.HeroPicked(held.get(i).number(), story.heroes().get(i).id()));
        }
    }

    static List<String> played(Adventure state) {
        return state.table().held().stream().map(Seat::role).filter(Objects::nonNull).toList();
    }

    private static Stream<HeroSheet> inOrder(Story story, int seat) {
        return Stream.concat(story.heroes().stream().skip(seat - 1L).limit(1), story.heroes().stream());
    }
}
