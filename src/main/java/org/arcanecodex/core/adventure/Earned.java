package org.arcanecodex.core.adventure;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Reward;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;

/** What is due to one player's own hero. Follows from the journal alone, so that whoever pays pays the same. */
public record Earned(int seat, AccountId account, HeroId hero, boolean objectiveMet, Reward reward, Growth growth) {

    /** For each own hero who saw the end of the story, once there is one; nobody else has earned anything. */
    public static List<Earned> in(Adventure state) {
        return Optional.ofNullable(state.score())
                .map(score -> state.table()
                        .held()
                        .stream()
                        .filter(seat -> state.gains().seats().contains(seat.number()))
                        .flatMap(seat -> of(state, score, seat))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Earned> of(Adventure state, Score score, Seat seat) {
        var hero = seat.own();
        var account = seat.account();
        if (hero == null || account == null) {
            return Stream.of();
        }
        boolean met = score.objectives().stream().anyMatch(one -> one.seat() == seat.number() && one.met());
        return Stream.of(new Earned(seat.number(), account, hero.id(), met, Reward.of(score.total(), met),
                growth(state.gains().lessonsOf(seat.number()))));
    }

    private static Growth growth(List<Lesson> lessons) {
        var points = new EnumMap<Skill, Integer>(Skill.class);
        lessons.forEach(lesson -> points.merge(lesson.skill(), lesson.points(), Integer::sum));
        return new Growth(points);
    }
}
