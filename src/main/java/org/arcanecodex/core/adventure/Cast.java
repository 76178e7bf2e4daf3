package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** Whom the story has put on which seat. */
public final class Cast {

    private Cast() {}

    /** The hero or companion of a seat, also of a companion who has gone. */
    public static Optional<Sheet> sheet(Story story, Seat seat) {
        return hero(story, seat).<Sheet>map(hero -> hero).or(() -> companion(story, seat));
    }

    /** The hero of a seat that a person holds. */
    public static Optional<HeroSheet> hero(Story story, Seat seat) {
        return seat.held() ? Optional.ofNullable(seat.role()).flatMap(story::hero) : Optional.empty();
    }

    /** The companion of a seat, also one who has gone. */
    public static Optional<Companion> companion(Story story, Seat seat) {
        return seat.held() ? Optional.empty() : Optional.ofNullable(seat.role()).flatMap(story::companion);
    }

    /** Whether a seat's hero has, as things stand, what they secretly want; companions have no such wish. */
    static boolean fulfilled(Adventure state, Story story, int seat) {
        return hero(story, state.seat(seat)).filter(hero -> hero.objective().when().eval(state.facts())).isPresent();
    }

    /** How good they are: a hero of one's own is as good as they are, whatever part they play. */
    static int skill(Story story, Seat seat, Skill skill) {
        var own = seat.own();
        return own != null ? own.skill(skill)
                : sheet(story, seat).map(sheet -> sheet.skill(skill)).orElse(Skill.UNTRAINED);
    }

    /** Hit points in full health; none on an empty seat. */
    static Optional<Integer> health(Story story, Seat seat) {
        return Optional.ofNullable(seat.own())
                .map(OwnHero::calling)
                .or(() -> sheet(story, seat).map(Sheet::calling))
                .map(Calling::hp);
    }

    /** The seats of companions who are in the party. */
    static List<Seat> companions(Adventure state) {
        return state.table().playing().stream().filter(seat -> seat.kind() == Seat.Kind.COMPANION).toList();
    }

    /** The seat of a companion, in the party or gone. */
    static Optional<Seat> seatOf(Adventure state, String companion) {
        return state.table()
                .seats()
                .stream()
                .filter(seat -> !seat.held() && companion.equals(seat.role()))
                .findFirst();
    }
}
