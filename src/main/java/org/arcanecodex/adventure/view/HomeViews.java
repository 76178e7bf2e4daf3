package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Earned;
import org.arcanecodex.core.adventure.HomeEvent;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.adventure.Lesson;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView.HomeView;
import org.arcanecodex.protocol.RoomView.LearntView;
import org.arcanecodex.protocol.RoomView.LessonView;

/** What an adventure has changed for somebody's own hero: told to who sits there, and to nobody else at any time. */
final class HomeViews {

    private HomeViews() {}

    static List<PlayUpdate> updates(HomeEvent event, Stage after, Viewer viewer) {
        return switch (event) {
            case HomeEvent.HeroCameHome e when viewer.is(e.seat()) ->
                List.of(new PlayUpdate.HeroCameHome(view(after, e.homecoming())));
            case HomeEvent.HeroCameHome _,HomeEvent.LessonLearnt _,HomeEvent.PayFellDue _,HomeEvent.RoomPaid _ ->
                List.of();
        };
    }

    static Optional<HomeView> of(Stage stage, int seat) {
        return stage.state().gains().homecomingOf(seat).map(home -> view(stage, home));
    }

    private static HomeView view(Stage stage, Homecoming home) {
        var lessons = stage.state().gains().lessonsOf(home.seat());
        boolean met = Earned.in(stage.state())
                .stream()
                .anyMatch(one -> one.seat() == home.seat() && one.objectiveMet());
        return new HomeView(home.hero().value(), home.renown(), "A tenth of your party's points", home.gold(),
                met ? "A fifth of your party's points, and a quarter more for what you alone were after"
                        : "A fifth of your party's points",
                home.skills().stream().map(learnt -> learnt(stage, learnt, lessons)).toList());
    }

    private static LearntView learnt(Stage stage, Homecoming.Learnt learnt, List<Lesson> lessons) {
        return new LearntView(Words.skill(learnt.skill()), learnt.from(), learnt.to(),
                lessons.stream()
                        .filter(lesson -> lesson.skill() == learnt.skill())
                        .map(lesson -> new LessonView(lesson.option(), Lines.label(stage.story(), lesson.option()),
                                Words.grade(lesson.grade()), lesson.points()))
                        .toList());
    }
}
