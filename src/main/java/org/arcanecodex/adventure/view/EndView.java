package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Score;
import org.arcanecodex.core.adventure.Secrets;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.protocol.RoomView.Ended;
import org.arcanecodex.protocol.RoomView.Opened;
import org.arcanecodex.protocol.RoomView.OpenedChoice;
import org.arcanecodex.protocol.RoomView.OpenedObjective;
import org.arcanecodex.protocol.RoomView.OpenedShare;
import org.arcanecodex.protocol.RoomView.OpenedWhisper;
import org.arcanecodex.protocol.RoomView.ScoreLine;

/** How it ended, and everything that was secret: only once there is a score. */
final class EndView {

    private EndView() {}

    static Optional<Ended> ended(Stage stage) {
        return score(stage).map(score -> ended(stage, score));
    }

    static Optional<Opened> opened(Stage stage) {
        return score(stage).map(score -> new Opened(whispers(stage), objectives(stage, score), choices(stage)));
    }

    private static Optional<Score> score(Stage stage) {
        return Optional.ofNullable(stage.state().score());
    }

    private static Ended ended(Stage stage, Score score) {
        var ending = stage.story().ending(score.ending());
        var lines = score.lines().stream().map(EndView::line).toList();
        return new Ended(ending.id(), ending.title(), ending.text(), lines, score.total(), score.of(),
                stage.room().seed().get(), stage.state().setup().salt().value());
    }

    private static ScoreLine line(Score.Entry entry) {
        var why = switch (entry.what()) {
            case GOALS -> "What the story asked of you";
            case CLUES -> "What you found out";
            case TRUST -> "The trust that was left between you";
        };
        return new ScoreLine(Words.lower(entry.what()), entry.points(), entry.most(), why);
    }

    private static List<OpenedWhisper> whispers(Stage stage) {
        return stage.state().secrets().heard().stream().map(sealed -> whisper(stage, sealed.value())).toList();
    }

    private static OpenedWhisper whisper(Stage stage, Secrets.Heard heard) {
        var whisper = stage.story().whisper(heard.whisper());
        var shares = stage.state()
                .secrets()
                .sharesBy(heard.seat())
                .stream()
                .filter(share -> share.telling().value().whisper().equals(whisper.id()))
                .map(share -> share(stage, share))
                .toList();
        return new OpenedWhisper(heard.beatNumber(), heard.seat(), whisper.id(), Words.weight(whisper.weight()),
                whisper.truth(), shares);
    }

    private static OpenedShare share(Stage stage, Secrets.Share share) {
        var telling = share.telling().value();
        return new OpenedShare(share.id(), Words.form(telling.form()), share.to(), Lines.told(stage.story(), telling));
    }

    private static List<OpenedObjective> objectives(Stage stage, Score score) {
        return score.objectives()
                .stream()
                .map(one -> new OpenedObjective(one.seat(), objective(stage, one.hero()),
                        one.met(), one.points()))
                .toList();
    }

    private static String objective(Stage stage, String hero) {
        return stage.story().hero(hero).map(HeroSheet::objective).map(HeroSheet.Objective::text).orElse("");
    }

    private static List<OpenedChoice> choices(Stage stage) {
        return stage.state()
                .secrets()
                .past()
                .stream()
                .map(past -> new OpenedChoice(past.beatNumber(), past.beat(),
                        past.seat(), past.option(), Lines.label(stage.story(), past.option())))
                .toList();
    }
}
