package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.Secrets;
import org.arcanecodex.core.adventure.SecretEvent;
import org.arcanecodex.core.adventure.SecretEvent.Exposure;
import org.arcanecodex.core.adventure.SecretEvent.WhisperShared;
import org.arcanecodex.core.adventure.Telling;
import org.arcanecodex.protocol.PlayUpdate;
import org.jspecify.annotations.Nullable;

/** Whispers and what becomes of them: each viewer is told what their seat may know, and nothing else. */
final class SecretUpdates {

    private SecretUpdates() {}

    static List<PlayUpdate> of(SecretEvent event, Stage after, Viewer viewer) {
        return switch (event) {
            case SecretEvent.ObjectiveGiven e -> viewer.is(e.seat()) ? objective(after, e.seat()) : List.of();
            case SecretEvent.WhisperHeard e -> viewer.is(e.seat()) ? heard(after, e) : List.of();
            case SecretEvent.WhispersCounted e -> List.of(new PlayUpdate.WhispersCounted(e.seat(), e.whispers()));
            case WhisperShared e -> shared(after, e, viewer);
            case SecretEvent.Asked e -> List.of(new PlayUpdate.Asked(e.by(), e.of(), e.topic()));
            case SecretEvent.AskRefused e -> List.of(new PlayUpdate.AskRefused(e.by(), e.of()));
            case SecretEvent.Probed e -> viewer.is(e.seat())
                    ? List.of(new PlayUpdate.Probed(e.shareId(), Words.verdict(e.verdict())))
                    : List.of();
            case SecretEvent.LieExposed e -> List.of(exposed(after, e));
            case SecretEvent.WhisperRevealed e -> List.of(revealed(after, e.whisper()));
        };
    }

    /** What a beat's shares with the whole table were, for those who only watch and hear them late. */
    static Stream<PlayUpdate> openlyShared(Stage stage, int beatNumber) {
        return stage.state()
                .secrets()
                .shares()
                .stream()
                .filter(share -> share.to() == null && share.beatNumber() == beatNumber)
                .map(share -> words(stage, share));
    }

    private static List<PlayUpdate> objective(Stage after, int seat) {
        var text = MineView.objective(after, seat);
        return text == null ? List.of() : List.of(new PlayUpdate.ObjectiveGiven(text));
    }

    private static List<PlayUpdate> heard(Stage after, SecretEvent.WhisperHeard event) {
        return after.state()
                .secrets()
                .heardBy(event.seat())
                .stream()
                .filter(heard -> heard.whisper().equals(event.whisper()))
                .<PlayUpdate>map(heard -> new PlayUpdate.WhisperHeard(MineView.whisper(after, heard)))
                .toList();
    }

    /** The words to all who hear them; how true they are to the teller alone. */
    private static List<PlayUpdate> shared(Stage after, WhisperShared event, Viewer viewer) {
        if (!(viewer instanceof Viewer.Seated(var seat)) || !event.seats().contains(seat)) {
            return List.of();
        }
        var telling = event.telling().value();
        var words = words(after, event.shareId(), event.by(), event.to(), telling);
        return seat == event.by()
                ? List.of(words, noted(after, event, telling))
                : List.of(words);
    }

    private static PlayUpdate noted(Stage after, WhisperShared event, Telling telling) {
        var strongest = after.state().secrets().toldAs(event.by(), telling.whisper()).orElse(telling.form());
        return new PlayUpdate.ShareNoted(event.shareId(), telling.whisper(), Words.form(telling.form()),
                Words.form(strongest));
    }

    private static PlayUpdate words(Stage stage, Secrets.Share share) {
        return words(stage, share.id(), share.by(), share.to(), share.telling().value());
    }

    private static PlayUpdate words(Stage stage, int id, int by, @Nullable Integer to,
            Telling telling) {
        return new PlayUpdate.WhisperShared(id, by, to, stage.story().whisper(telling.whisper()).topic(),
                Lines.told(stage.story(), telling));
    }

    private static PlayUpdate exposed(Stage after, SecretEvent.LieExposed event) {
        var told = after.state()
                .secrets()
                .share(event.shareId())
                .map(share -> Lines.told(after.story(), share.telling().value()))
                .orElse("");
        return new PlayUpdate.LieExposed(event.shareId(), event.by(), told,
                after.story().whisper(event.whisper()).truth(), how(event.how()));
    }

    private static PlayUpdate revealed(Stage after, String id) {
        var whisper = after.story().whisper(id);
        return new PlayUpdate.WhisperRevealed(id, whisper.topic(), whisper.truth());
    }

    private static String how(Exposure how) {
        return switch (how) {
            case PROBED -> "Somebody looked closely while it was told";
            case REVEALED -> "What happened showed it";
            case CONTRADICTED -> "Another truth spoke against it";
            case CONFESSED -> "Who told it owned up";
        };
    }
}
