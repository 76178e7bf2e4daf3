package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.AdventureCommand.Paid;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.rule.Decision;

/** What heroes learn on the way, and when the room owes it to them. */
final class HomeRules {

    private HomeRules() {}

    /** Who leads a check and passes it learns; the story's own people stay as the story has them. */
    static void learn(Turn turn, int leader, Option option, Skill skill, int threshold, Grade grade) {
        if (grade.passed() && turn.seat(leader).own() != null) {
            int points = Growth.lesson(threshold, grade == Grade.TRIUMPH);
            turn.tell(new HomeEvent.LessonLearnt(new Lesson(leader, skill, points, option.id(), grade)));
        }
    }

    /** Once the story has a score, and of a story without an end once the room is closed. */
    static void fallDue(Turn turn) {
        var state = turn.state();
        if (state.gains().due() == null && (state.score() != null || state.status() == Status.CLOSED)) {
            turn.tell(new HomeEvent.PayFellDue(turn.at(), state.score() == null ? List.of() : witnesses(state)));
        }
    }

    /** Who left before the end keeps what they had. */
    private static List<Integer> witnesses(Adventure state) {
        return state.table()
                .held()
                .stream()
                .filter(seat -> seat.own() != null && !seat.left())
                .map(Seat::number)
                .toList();
    }

    /** Of a closed room as well, and of one whose story is not here. */
    static Decision<AdventureEvent> paid(Adventure state, Paid command) {
        if (!state.gains().owed()) {
            return new Decision.Refused<>(No.again("Nothing is owed here."));
        }
        return new Decision.Accepted<>(Stream.<AdventureEvent>concat(
                command.homecomings().stream().map(one -> new HomeEvent.HeroCameHome(one.seat(), one)),
                Stream.of(new HomeEvent.RoomPaid())).toList());
    }
}
